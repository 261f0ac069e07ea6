using Baygate.Classification.Identifiers.Labels;
using Baygate.Classification.Results;

namespace Baygate.Classification.Identifiers;

/// <summary>
/// Mobile telephone number of the mainland: 11 digits in a range the MIIT has allocated, in one run, 3-4-4, 3-8 or 7-4, after
/// +86, 0086, 86, (86) or nothing.
/// </summary>
internal sealed class MainlandMobile() : IdentifierType("mobile", Tier.B, "cn_mobile")
{
    private const int Length = 11;

    private static readonly int[][] Patterns = [[11], [3, 4, 4], [3, 8], [7, 4]];

    /// <inheritdoc/>
    public override bool CanBeChance => true;

    /// <inheritdoc/>
    public override ReadOnlySpan<int> RunLengths => [2, 3, 4, 5, 7, 9, 11, 13, 15];

    /// <inheritdoc/>
    public override bool CanBeginWith(byte character) => character is (byte)'1' or (byte)'8' or (byte)'0';

    /// <inheritdoc/>
    public override IEnumerable<RunForm> Forms =>
    [
        new RunForm(11) { First = "1", IsNumber = true },
        new RunForm(13) { First = "8", IsNumber = true },
        new RunForm(15) { First = "0", IsNumber = true },
        .. new[] { (3, "1"), (5, "8"), (7, "0") }.Select(group => Group(group.Item1, group.Item2, 4, 8)),
        .. new[] { (7, "1"), (9, "8"), (11, "0") }.Select(group => Group(group.Item1, group.Item2, 4)),
        .. new[] { (2, "8"), (4, "0") }.Select(code => new RunForm(code.Item1)
        {
            First = code.Item2, IsNumber = true, Behind = Neighbours.Space | Neighbours.Hyphen | Neighbours.Closing,
        }),
    ];

    /// <summary>Looks for the country code in a run that is one, or begins with one.</summary>
    public override bool IsPlausible(ReadOnlySpan<byte> text, int start, int length) => text[start] switch
    {
        (byte)'8' => text[start + 1] == (byte)'6',
        (byte)'0' => text[start..].StartsWith("0086"u8),
        _ => true,
    };

    /// <inheritdoc/>
    public override bool TryMatch(ReadOnlySpan<byte> text, int start, ref IdentifierMatch match)
    {
        match.Start = start;
        match.ValueLength = Length;
        var number = SkipCountryCode(text, start);
        if (number >= text.Length || text[number] != (byte)'1')
            return false;
        if (number > start && start > 0 && text[start - 1] is (byte)'+' or (byte)'(')
            match.Start = start - 1;
        foreach (var pattern in Patterns)
        {
            if (Groups.TryRead(text, number, pattern, match.Room, out match.End) && IsAllocated(match.Value))
                return !LabelledRun.IsAnotherNumber(text, match.Start);
        }

        return false;
    }

    /// <summary>The first three digits, which name the operator, and the last two stay.</summary>
    public override string Mask(ReadOnlySpan<byte> value) => Identifiers.Mask.Keep(value, 3, 2);

    /// <summary>Whether 11 digits are in an allocated range.</summary>
    public static bool IsAllocated(ReadOnlySpan<byte> digits)
    {
        // 13x, 18x; 14 with 5, 7; 15, 19 without 4; 16 with 2, 5 to 7; 17 without 4, 9; and the satellite ranges 1610, 17400 to 17405.
        if (digits[0] != (byte)'1' || !Groups.AllDigits(digits))
            return false;
        var third = digits[2] - '0';
        return (digits[1] - '0') switch
        {
            3 or 8 => true,
            4 => third is 5 or 7,
            5 or 9 => third != 4,
            6 => third is 2 or (>= 5 and <= 7) || digits[2..4].SequenceEqual("10"u8),
            7 => third is not (4 or 9) || (third == 4 && digits[3] == (byte)'0' && digits[4] <= (byte)'5'),
            _ => false,
        };
    }

    private static RunForm Group(int length, string first, params int[] next) =>
        new(length) { First = first, IsNumber = true, Behind = Neighbours.Separator, Next = next, NextIsNumber = true };

    private static int SkipCountryCode(ReadOnlySpan<byte> text, int start)
    {
        var rest = text[start..];
        var length = rest.StartsWith("0086"u8) ? 4 : rest.StartsWith("86"u8) ? 2 : 0;
        if (length == 0)
            return start;
        var at = start + length;
        if (at < text.Length && text[at] == (byte)')')
            at++;
        if (at < text.Length && text[at] is (byte)' ' or (byte)'-')
            at++;
        return at;
    }
}
