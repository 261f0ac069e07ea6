using Baygate.Classification.Results;

namespace Baygate.Classification.Identifiers;

/// <summary>
/// Fixed telephone number of the mainland with its area code parted from it: three digits before a number of eight (010, 020 to 029
/// without 026), or four (03xx to 09xx) before one of seven or eight. Without a border in between only a label would tell.
/// </summary>
internal sealed class MainlandLandline() : IdentifierType("landline", Tier.B, "cn_landline")
{
    /// <inheritdoc/>
    public override ReadOnlySpan<int> RunLengths => [3, 4];

    /// <inheritdoc/>
    public override bool CanBeginWith(byte character) => character == (byte)'0';

    /// <inheritdoc/>
    public override IEnumerable<RunForm> Forms => RunLengths.ToArray().Select(length => new RunForm(length)
    {
        IsNumber = true, Behind = Neighbours.Hyphen | Neighbours.Closing, Next = [0, 7, 8], NextIsNumber = true,
    });

    /// <inheritdoc/>
    public override bool TryMatch(ReadOnlySpan<byte> text, int start, ref IdentifierMatch match)
    {
        if (start > 0 && text[start - 1] is (byte)'-' or (byte)'.' or (byte)':' or (byte)'/')
            return false;
        var code = Groups.IsLetterOrDigit(text, start + 3) ? 4 : 3;
        var number = start + code;
        if (number >= text.Length || text[number] is not ((byte)'-' or (byte)')'))
            return false;
        var parenthesised = text[number] == (byte)')';
        if (parenthesised && (start == 0 || text[start - 1] != (byte)'('))
            return false;
        number += parenthesised && number + 1 < text.Length && text[number + 1] is (byte)' ' or (byte)'-' ? 2 : 1;

        var length = 0;
        text.Slice(start, code).CopyTo(match.Room);
        while (length < 9 && number + length < text.Length && char.IsAsciiDigit((char)text[number + length]))
            match.Room[code + length] = text[number + length++];
        match.Start = parenthesised ? start - 1 : start;
        match.End = number + length;
        match.ValueLength = code + length;
        return IsAreaCode(match.Value[..code], length)
            && match.Value[code] is >= (byte)'2' and <= (byte)'8'
            && !Groups.IsLetterOrDigit(text, match.End);
    }

    /// <summary>The area code stays.</summary>
    public override string Mask(ReadOnlySpan<byte> value) => Identifiers.Mask.Keep(value, 3, 0);

    private static bool IsAreaCode(ReadOnlySpan<byte> code, int length)
    {
        if (!Groups.AllDigits(code))
            return false;
        return code.Length == 3
            ? length == 8 && (code[1] == (byte)'2' ? code[2] != (byte)'6' : code.SequenceEqual("010"u8))
            : length is 7 or 8 && code[1] >= (byte)'3';
    }
}
