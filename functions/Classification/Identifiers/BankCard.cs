using Baygate.Classification.Identifiers.Labels;
using Baygate.Classification.Results;

namespace Baygate.Classification.Identifiers;

/// <summary>
/// Payment card number (ISO/IEC 7812-1): Luhn, the issuer ranges and lengths of the schemes, not all digits equal. In one run,
/// in fours, or 4-6-5 as American Express prints it.
/// </summary>
internal sealed class BankCard() : IdentifierType("bank_card", Tier.A)
{
    private static readonly int[][] Patterns =
    [
        [4, 4, 4, 4, 3], [4, 4, 4, 4, 2], [4, 4, 4, 4, 1], [4, 4, 4, 4], [4, 6, 5], [6, 13],
        [19], [18], [17], [16], [15], [14], [13],
    ];

    private static readonly int[][][] PatternsByRunLength =
        [.. Enumerable.Range(0, 20).Select(length => Patterns.Where(pattern => pattern[0] == length).ToArray())];

    /// <inheritdoc/>
    public override bool CanBeChance => true;

    /// <inheritdoc/>
    public override ReadOnlySpan<int> RunLengths => [4, 6, 13, 14, 15, 16, 17, 18, 19];

    /// <inheritdoc/>
    public override bool CanBeginWith(byte character) => character is >= (byte)'2' and <= (byte)'8';

    /// <inheritdoc/>
    public override IEnumerable<RunForm> Forms =>
    [
        new RunForm(4) { IsNumber = true, Behind = Neighbours.Separator, Next = [4, 6], NextIsNumber = true },
        new RunForm(6) { IsNumber = true, Behind = Neighbours.Separator, Next = [13], NextIsNumber = true },
        .. Enumerable.Range(13, 7).Select(length => new RunForm(length) { IsNumber = true }),
    ];

    /// <inheritdoc/>
    public override bool CanHavePair(int place, int pair) => place != 0 || CardIssuer.MayBeginWith(pair);

    /// <summary>Looks whether cards begin so.</summary>
    public override bool IsPlausible(ReadOnlySpan<byte> text, int start, int length) => CardIssuer.MayIssue(text.Slice(start, CardIssuer.Beginning), length);

    /// <inheritdoc/>
    public override bool TryMatch(ReadOnlySpan<byte> text, int start, ref IdentifierMatch match)
    {
        var length = RunLength(text, start);
        var beginning = text.Slice(start, Math.Min(length, CardIssuer.Beginning));
        if (!Groups.AllDigits(beginning))
            return false;
        foreach (var pattern in PatternsByRunLength[length])
        {
            // Most numbers are of no issuer: that costs least to find out.
            if (CardIssuer.Issues(beginning, Sum(pattern)) && TryPattern(text, start, pattern, ref match))
                return true;
        }

        return false;
    }

    /// <summary>The first four digits, which name the scheme, and the last two stay.</summary>
    public override string Mask(ReadOnlySpan<byte> value) => Identifiers.Mask.Keep(value, 4, 2);

    private static bool TryPattern(ReadOnlySpan<byte> text, int start, ReadOnlySpan<int> pattern, ref IdentifierMatch match)
    {
        if (!Groups.TryRead(text, start, pattern, match.Room, out var end))
            return false;
        match.Start = start;
        match.End = end;
        match.ValueLength = Sum(pattern);
        var value = match.Value;
        return Groups.AllDigits(value) && value.ContainsAnyExcept(value[0]) && Luhn.IsValid(value)
            && !(pattern.Length > 1 && GoesOnInFours(text, end))
            && !LabelledRun.IsAnotherNumber(text, start);
    }

    // Two groups of four hexadecimal digits more are a dump; a date of expiry and a security code are shorter.
    private static bool GoesOnInFours(ReadOnlySpan<byte> text, int end)
    {
        const int group = 5;
        for (var start = end; start < end + (2 * group); start += group)
        {
            if (start + group > text.Length || text[start] != (byte)' ' || Groups.IsLetterOrDigit(text, start + group))
                return false;
            foreach (var character in text.Slice(start + 1, group - 1))
            {
                if (!char.IsAsciiHexDigit((char)character))
                    return false;
            }
        }

        return true;
    }

    private static int RunLength(ReadOnlySpan<byte> text, int start)
    {
        var end = start;
        while (Groups.IsLetterOrDigit(text, end))
            end++;
        return end - start;
    }

    private static int Sum(ReadOnlySpan<int> pattern)
    {
        var sum = 0;
        foreach (var length in pattern)
            sum += length;
        return sum;
    }
}
