using Baygate.Classification.Results;

namespace Baygate.Classification.Identifiers;

/// <summary>
/// MAC address (IEEE 802): six pairs of hexadecimal digits, all parted by colons or all by hyphens, or three groups of four parted by dots
/// with a letter among them. One pair six times names no device.
/// </summary>
internal sealed class MacAddress() : IdentifierType("device_network", Tier.B, "mac")
{
    private const int Pairs = 6;
    private const int PairAndSeparator = 3;
    private const int DottedLength = 14;

    /// <inheritdoc/>
    public override ReadOnlySpan<int> RunLengths => [2, 4];

    /// <inheritdoc/>
    public override bool CanBeginWith(byte character) => char.IsAsciiHexDigit((char)character);

    /// <inheritdoc/>
    public override IEnumerable<RunForm> Forms =>
    [
        new RunForm(2) { Behind = Neighbours.Colon | Neighbours.Hyphen, Next = [2] },
        new RunForm(2) { Before = Neighbours.Colon | Neighbours.Hyphen, Behind = ~(Neighbours.Colon | Neighbours.Hyphen) & Neighbours.Any },
        new RunForm(4) { Behind = Neighbours.Dot, Next = [4] },
    ];

    /// <summary>Looks for pairs on both sides.</summary>
    public override bool IsPlausible(ReadOnlySpan<byte> text, int start, int length)
    {
        if (length > 2)
            return true;
        var pairs = 1;
        var at = start;
        while (pairs < Pairs && HasPairBefore(text, at))
            (pairs, at) = (pairs + 1, at - PairAndSeparator);
        var isOpen = at > 0 && text[at - 1] >= 0x80;
        at = start + 2;
        while (pairs < Pairs && at + PairAndSeparator <= text.Length && IsSeparator(text[at]) && IsPair(text, at + 1))
            (pairs, at) = (pairs + 1, at + PairAndSeparator);
        return pairs >= Pairs || isOpen || (at < text.Length && text[at] >= 0x80);
    }

    /// <summary>Reads the address that holds a pair: a run has a digit, and the first pair need not.</summary>
    public override bool TryMatch(ReadOnlySpan<byte> text, int start, ref IdentifierMatch match)
    {
        if (Groups.IsLetterOrDigit(text, start + 2))
            return TryDotted(text, start, ref match);
        var first = start;
        for (var pair = 1; pair < Pairs && HasPairBefore(text, first); pair++)
            first -= PairAndSeparator;
        var end = first + (Pairs * PairAndSeparator) - 1;
        if (end > text.Length || !IsSeparator(text[first + 2]))
            return false;
        if (Groups.IsLetterOrDigit(text, end) || Groups.IsLetterOrDigit(text, first - 1))
            return false;
        if (IsNeighbour(text, end, text[first + 2]) || (IsNeighbour(text, first - 1, text[first + 2]) && !IsLabelColon(text, first - 1)))
            return false;

        match.Start = first;
        match.End = end;
        match.ValueLength = 2 * Pairs;
        for (var pair = 0; pair < Pairs; pair++)
        {
            var at = first + (pair * PairAndSeparator);
            if (!IsPair(text, at) || (pair < Pairs - 1 && text[at + 2] != text[first + 2]))
                return false;
            match.Room[2 * pair] = Groups.Upper(text[at]);
            match.Room[(2 * pair) + 1] = Groups.Upper(text[at + 1]);
        }

        return match.Value.ContainsAnyExcept(match.Value[0]);
    }

    /// <summary>The first two characters stay.</summary>
    public override string Mask(ReadOnlySpan<byte> value) => Identifiers.Mask.Keep(value, 2, 0);

    // Its first group of four need not have a digit either.
    private static bool TryDotted(ReadOnlySpan<byte> text, int start, ref IdentifierMatch match)
    {
        const int group = 5;
        var first = start >= group && text[start - 1] == (byte)'.' && !Groups.IsLetterOrDigit(text, start - group - 1) ? start - group : start;
        if (first + DottedLength > text.Length || Groups.IsLetterOrDigit(text, first + DottedLength) || IsNeighbour(text, first - 1, (byte)'.'))
            return false;
        match.Start = first;
        match.End = first + DottedLength;
        match.ValueLength = 0;
        for (var at = first; at < match.End; at++)
        {
            var isDot = (at - first) % group == group - 1;
            if (isDot ? text[at] != (byte)'.' : !char.IsAsciiHexDigit((char)text[at]))
                return false;
            if (!isDot)
                match.Room[match.ValueLength++] = Groups.Upper(text[at]);
        }

        return match.Value.ContainsAnyInRange((byte)'A', (byte)'F') && match.Value.ContainsAnyExcept(match.Value[0]);
    }

    private static bool HasPairBefore(ReadOnlySpan<byte> text, int at) =>
        at >= PairAndSeparator && IsSeparator(text[at - 1]) && IsPair(text, at - PairAndSeparator) && !Groups.IsLetterOrDigit(text, at - PairAndSeparator - 1);

    // The colon behind a word, as in MAC:, does not go on with the address.
    private static bool IsLabelColon(ReadOnlySpan<byte> text, int at) =>
        text[at] == (byte)':' && (Groups.IsLetterOrDigit(text, at - PairAndSeparator) || !Groups.IsLetterOrDigit(text, at - 1));

    private static bool IsPair(ReadOnlySpan<byte> text, int at) =>
        char.IsAsciiHexDigit((char)text[at]) && char.IsAsciiHexDigit((char)text[at + 1]);

    private static bool IsSeparator(byte character) => character is (byte)':' or (byte)'-';

    private static bool IsNeighbour(ReadOnlySpan<byte> text, int at, byte separator) =>
        (uint)at < (uint)text.Length && text[at] == separator;
}
