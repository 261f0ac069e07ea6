using Baygate.Classification.Results;

namespace Baygate.Classification.Identifiers;

/// <summary>
/// Macau resident identity card number as cards print it: seven digits, the first 1, 5 or 7, and one in parentheses, or 1/6/1 with slashes.
/// </summary>
internal sealed class MacauId() : IdentifierType("mo_bir", Tier.C)
{
    private const int Length = 8;

    /// <inheritdoc/>
    public override ReadOnlySpan<int> RunLengths => [1, 7];

    /// <inheritdoc/>
    public override bool CanBeginWith(byte character) => character is (byte)'1' or (byte)'5' or (byte)'7';

    /// <inheritdoc/>
    public override IEnumerable<RunForm> Forms =>
    [
        new RunForm(1) { Behind = Neighbours.Slash, Next = [6], NextIsNumber = true },
        new RunForm(7) { IsNumber = true, Behind = Neighbours.Opening, Next = [1], NextIsNumber = true },
    ];

    /// <inheritdoc/>
    public override bool TryMatch(ReadOnlySpan<byte> text, int start, ref IdentifierMatch match)
    {
        var isSlashed = !Groups.IsLetterOrDigit(text, start + 1);
        ReadOnlySpan<byte> form = isSlashed ? "1/111111/1"u8 : "1111111(1)"u8;
        if (start + form.Length > text.Length)
            return false;
        match.ValueLength = 0;
        for (var i = 0; i < form.Length; i++)
        {
            var character = text[start + i];
            if (form[i] == (byte)'1' ? !char.IsAsciiDigit((char)character) : character != form[i])
                return false;
            if (form[i] == (byte)'1')
                match.Room[match.ValueLength++] = character;
        }

        match.Start = start;
        match.End = start + form.Length;
        return match.ValueLength == Length
            && !Groups.IsLetterOrDigit(text, match.End)
            && !(match.End < text.Length && text[match.End] == (byte)'/')
            && !(start > 0 && text[start - 1] is (byte)'/' or (byte)'.' or (byte)'-');
    }

    /// <summary>The first digit stays.</summary>
    public override string Mask(ReadOnlySpan<byte> value) => Identifiers.Mask.Keep(value, 1, 0);
}
