using System.Text.Json;

namespace Baygate.Policy.Calendars;

/// <summary>Builds a calendar from its data file; every doubt about the file is an error.</summary>
internal static class CalendarReader
{
    /// <exception cref="InvalidDataException">The file contradicts itself; the message says where.</exception>
    /// <exception cref="JsonException">It is not a calendar's file.</exception>
    public static WorkingDayCalendar Read(ReadOnlySpan<byte> utf8Json)
    {
        CalendarFile file = JsonSerializer.Deserialize(utf8Json, PolicyJson.Shapes.CalendarFile) ?? throw new JsonException("A calendar cannot be null.");
        HashSet<DayOfWeek> weekend = [.. file.Weekend.Select(Enum.Parse<DayOfWeek>)];
        int first = file.Years.Count > 0 ? file.Years[0].Year : throw new InvalidDataException($"{file.Id}: no year.");
        var closed = new HashSet<DateOnly>();
        var makeUp = new HashSet<DateOnly>();
        foreach ((int index, CalendarFile.CoveredYear year) in file.Years.Index())
        {
            if (year.Year != first + index) throw new InvalidDataException($"{file.Id}: {year.Year} does not follow the year before.");
            if (string.IsNullOrWhiteSpace(year.Source)) throw new InvalidDataException($"{file.Id}: {year.Year} has no source.");
            foreach (DateOnly day in year.Closed.SelectMany(span => DaysOf(file.Id, year.Year, span)))
            {
                if (!closed.Add(day)) throw new InvalidDataException($"{file.Id}: {day:O} is closed twice.");
            }

            foreach (DateOnly day in year.MakeUp)
            {
                if (!weekend.Contains(day.DayOfWeek) || day.Year != year.Year || !makeUp.Add(day))
                    throw new InvalidDataException($"{file.Id}: {day:O} is no weekend day of {year.Year}, or is worked twice.");
            }
        }

        if (closed.Overlaps(makeUp)) throw new InvalidDataException($"{file.Id}: a day is both closed and worked.");
        return new WorkingDayCalendar(file.Id, file.Title, weekend, closed, makeUp, [.. file.Years.Select(year => new CalendarSource(year.Year, year.Source))]);
    }

    private static IEnumerable<DateOnly> DaysOf(string id, int year, CalendarFile.Span span)
    {
        if (span.Until < span.From || span.From.Year != year || span.Until.Year != year)
            throw new InvalidDataException($"{id}: {span.Name} of {year} is no span of days in that year.");
        return Enumerable.Range(0, span.Until.DayNumber - span.From.DayNumber + 1).Select(span.From.AddDays);
    }
}
