using System.Globalization;
using System.Text;
using Baygate.Policy.Wire;

namespace Baygate.Policy.Calendars;

/// <summary>Writes the calendars as a page (docs/reference/calendars.md).</summary>
public static class CalendarsMarkdown
{
    /// <summary>The page as Markdown, with LF line ends.</summary>
    public static string Render()
    {
        var text = new StringBuilder();
        Line(text, "# Working days");
        Line(text, "Generated from `functions/Policy/Calendars/`; do not edit. A period of n working days leaves out the day it starts from. Outside the years listed a deadline is unknown.");
        foreach (WorkingDayCalendar calendar in WorkingDayCalendar.All)
        {
            Line(text, $"## {calendar.Title}");
            string authorities = string.Join(", ", Enum.GetValues<Authority>().Where(authority => WorkingDayCalendar.Of(authority) == calendar).Select(WireNames<Authority>.Of));
            Line(text, $"For filings with {authorities}.");
            Line(text, "| year | closed on days of the working week | weekend days worked | source |\n|---|---|---|---|\n" + string.Join('\n', calendar.Sources.Select(year => Row(calendar, year))));
        }

        return text.ToString().TrimEnd('\n') + '\n';
    }

    private static string Row(WorkingDayCalendar calendar, CalendarSource year) =>
        $"| {year.Year} | {Days(calendar.ClosedWeekdays, year)} | {Days(calendar.MakeUpDays, year)} | {year.Source} |";

    private static string Days(IEnumerable<DateOnly> days, CalendarSource year) =>
        string.Join(", ", days.Where(day => day.Year == year.Year).Select(day => day.ToString("MM-dd", CultureInfo.InvariantCulture)));

    private static void Line(StringBuilder text, string line) => text.Append(line).Append("\n\n");
}
