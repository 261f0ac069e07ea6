using System.Globalization;

namespace Baygate.Policy.Conditions;

/// <summary>A number of days, months or years: ISO 8601 with one unit, possibly negative (<c>P10D</c>, <c>-P6M</c>, <c>P3Y</c>).</summary>
internal readonly record struct Period(int Count, char Unit)
{
    public static bool TryParse(string? text, out Period period)
    {
        period = default;
        string? digits = text is ['-', .. var positive] ? positive : text;
        if (digits is not ['P', .., 'D' or 'M' or 'Y']) return false;
        if (!int.TryParse(digits[1..^1], NumberStyles.None, CultureInfo.InvariantCulture, out int count)) return false;

        period = new Period(text![0] == '-' ? -count : count, digits[^1]);
        return true;
    }

    public DateOnly AddTo(DateOnly day) => Unit switch
    {
        'D' => day.AddDays(Count),
        'M' => day.AddMonths(Count),
        _ => day.AddYears(Count),
    };

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(Count < 0 ? "-" : "")}P{Math.Abs(Count)}{Unit}");
}
