using System.Buffers.Text;
using Baygate.Classification.Results;

namespace Baygate.Classification.Identifiers;

/// <summary>
/// What all 18-character numbers of GB 11643-1999 share: division (6 digits), birth date (8), sequence (3), check character
/// (ISO 7064 MOD 11-2, X for 10). Written in one run, 6-8-4, 6-4-4-4 or 6-6-6. The birth date exists and lies between 1900 and today.
/// </summary>
internal abstract class ResidentNumber(string category, DateOnly today, string? id = null) : IdentifierType(category, Tier.A, id)
{
    private static readonly DateOnly Earliest = new(1900, 1, 1);

    /// <inheritdoc/>
    public override ReadOnlySpan<int> RunLengths => [18, 6];

    private static ReadOnlySpan<int> Whole => [18];

    private static ReadOnlySpan<int> Grouped => [6, 8, 4];

    private static ReadOnlySpan<int> YearApart => [6, 4, 4, 4];

    private static ReadOnlySpan<int> Sixes => [6, 6, 6];

    /// <inheritdoc/>
    public override bool CanBeginWith(byte character) => character is >= (byte)'1' and <= (byte)'8';

    /// <inheritdoc/>
    public override IEnumerable<RunForm> Forms =>
        [new RunForm(18), new RunForm(6) { IsNumber = true, Behind = Neighbours.Separator, Next = [4, 6, 8], NextIsNumber = true }];

    /// <summary>Looks for a year, and a month and a day unless they stand apart.</summary>
    public override bool IsPlausible(ReadOnlySpan<byte> text, int start, int length)
    {
        var date = Groups.IsLetterOrDigit(text, start + Grouped[0]) ? start + Grouped[0] : start + Grouped[0] + 1;
        if (date + Grouped[1] > text.Length)
            return true;
        if (text[date] is not ((byte)'1' or (byte)'2'))
            return false;
        return !Groups.AllDigits(text.Slice(date, Grouped[1])) || (text[date + 4] is (byte)'0' or (byte)'1' && text[date + 6] <= (byte)'3');
    }

    /// <inheritdoc/>
    public override bool TryMatch(ReadOnlySpan<byte> text, int start, ref IdentifierMatch match)
    {
        // Most numbers of this length are others: what stands first costs least to find out.
        if (start + Grouped[0] > text.Length || !Groups.AllDigits(text.Slice(start, Grouped[0])) || !IsDivision(text.Slice(start, Grouped[0])))
            return false;
        var value = match.Room[..18];
        var pattern = PatternAt(text, start);
        if (!Groups.TryRead(text, start, pattern, value, out var end))
            return false;
        match.Start = start;
        match.End = end;
        match.ValueLength = value.Length;
        return Groups.AllDigits(value[..17])
            && BirthDate(value) is { } birth && birth >= Earliest && birth <= today
            && Iso7064.IsMod11Radix2Valid(value);
    }

    /// <inheritdoc/>
    public override DateOnly? BirthDate(ReadOnlySpan<byte> value) => DateOf(value.Slice(6, 8));

    /// <summary>The date of eight digits, year first, or null if it does not exist.</summary>
    public static DateOnly? DateOf(ReadOnlySpan<byte> digits)
    {
        if (!Utf8Parser.TryParse(digits, out int date, out _))
            return null;
        int year = date / 10000, month = date / 100 % 100, day = date % 100;
        return year > 0 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    /// <summary>The division to the city stays.</summary>
    public override string Mask(ReadOnlySpan<byte> value) => Identifiers.Mask.Keep(value, 4, 0);

    // The length of the second group tells.
    private static ReadOnlySpan<int> PatternAt(ReadOnlySpan<byte> text, int start)
    {
        if (Groups.IsLetterOrDigit(text, start + Grouped[0]))
            return Whole;
        var second = start + Grouped[0] + 1;
        if (!Groups.IsLetterOrDigit(text, second + YearApart[1]))
            return YearApart;
        return Groups.IsLetterOrDigit(text, second + Sixes[1]) ? Grouped : Sixes;
    }

    /// <summary>Whether the first six digits can begin such a number.</summary>
    protected abstract bool IsDivision(ReadOnlySpan<byte> division);
}
