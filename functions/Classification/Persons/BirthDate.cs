using System.Buffers.Text;

namespace Baygate.Classification.Persons;

/// <summary>Whether a birth date or an age, as tables write it, is of a person under 14 (PIPL art. 28 and 31).</summary>
internal static class BirthDate
{
    private const int AgeOfConsent = 14;
    private const int MonthsInYear = 12;
    private const int MostParts = 3;

    /// <summary>Whether a person born on that day is under 14.</summary>
    public static bool IsUnder14(DateOnly birth, DateOnly today) => birth <= today && birth.AddYears(AgeOfConsent) > today;

    /// <summary>
    /// Whether the value says so: year-month-day or day/month/year with any separators, eight digits, a year and month, a year,
    /// or an age in years or months. What a year or month leaves open counts as under 14. Other values say nothing.
    /// </summary>
    public static bool IsUnder14(ReadOnlySpan<byte> value, DateOnly today)
    {
        Span<int> numbers = stackalloc int[MostParts];
        Span<int> lengths = stackalloc int[MostParts];
        var parts = Parts(value, numbers, lengths);
        return parts switch
        {
            1 when lengths[0] == 8 => IsUnder14(numbers[0] / 10000, numbers[0] / 100 % 100, numbers[0] % 100, today),
            1 when lengths[0] == 6 => IsUnder14(numbers[0] / 100, numbers[0] % 100, null, today),
            1 when lengths[0] == 4 => IsUnder14(numbers[0], 12, null, today),
            1 when lengths[0] <= 3 && IsInMonths(value) => numbers[0] < AgeOfConsent * MonthsInYear,
            1 when lengths[0] <= 2 => numbers[0] < AgeOfConsent,
            2 when lengths[0] == 4 => IsUnder14(numbers[0], numbers[1], null, today),
            3 when lengths[0] == 4 => IsUnder14(numbers[0], numbers[1], numbers[2], today),
            3 when lengths[2] == 4 => IsUnder14(numbers[2], numbers[1], numbers[0], today) || IsUnder14(numbers[2], numbers[0], numbers[1], today),
            _ => false,
        };
    }

    private static bool IsInMonths(ReadOnlySpan<byte> value) =>
        value.EndsWith("个月"u8) || value.EndsWith("個月"u8) || value.EndsWith("months"u8) || value.EndsWith("month"u8) || value.EndsWith("meses"u8);

    private static bool IsUnder14(int year, int month, int? day, DateOnly today)
    {
        if (year is < 1900 or > 9998 || month is < 1 or > 12)
            return false;
        var last = DateTime.DaysInMonth(year, month);
        if (day is < 1 || day > last)
            return false;
        var birth = new DateOnly(year, month, day ?? last);
        return day is null ? birth.AddYears(AgeOfConsent) > today && new DateOnly(year, 1, 1) <= today : IsUnder14(birth, today);
    }

    // The first three numbers of the value: a time of day behind the date does not matter.
    private static int Parts(ReadOnlySpan<byte> value, Span<int> numbers, Span<int> lengths)
    {
        var parts = 0;
        while (parts < MostParts)
        {
            var start = value.IndexOfAnyInRange((byte)'0', (byte)'9');
            if (start < 0)
                break;
            value = value[start..];
            if (!Utf8Parser.TryParse(value, out numbers[parts], out lengths[parts]))
                return 0;
            value = value[lengths[parts++]..];
        }

        return parts;
    }
}
