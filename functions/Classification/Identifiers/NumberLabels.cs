using System.Runtime.CompilerServices;
using Baygate.Classification.Identifiers.Labels;
using Baygate.Classification.Text;

namespace Baygate.Classification.Identifiers;

/// <summary>
/// The first digit behind each place where a label may end, on its line and in its field, block by block. A label reaches no further than the
/// first number (law, 2.0 rule 6).
/// </summary>
/// <param name="delimiter">What parts the fields, or a line feed if the text has none.</param>
internal struct NumberLabels(byte delimiter)
{
    private const int LastByte = LabelEndings.BytesBehind + 1;
    private const ulong Last = 1UL << 63;

    // Ends of labels that began in the block before, and whether one of that block has met no digit yet: nobody knows what stood before the first.
    private ulong _ends;
    private ulong _reaches = 1;

    /// <summary>Those of the next block.</summary>
    /// <param name="block">The block; another one stands behind it.</param>
    /// <param name="masks">Its masks.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ulong Of(ref byte block, in BlockMasks masks)
    {
        var found = LabelledRun.Endings.In(ref block);
        var ends = found << LastByte | _ends;
        _ends = found >> (Bytes64.Length - LastByte);
        if (masks.Others != 0)
            ends |= Parting(ref block);
        var through = ~(masks.Digits | masks.LineFeeds | Bytes64.Equal(ref block, delimiter));
        // A carry runs from each end of a label to the next digit or border.
        var begun = through + (ends & through);
        var ran = begun + _reaches;
        _reaches = begun < through || ran < begun ? 1UL : 0;
        return masks.Digits & (ran | ends);
    }

    // Spaces and dashes outside ASCII, which part the words of a label once they are normalised.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong Parting(ref byte block)
    {
        var signs = Bytes64.Equal(ref block, 0xE2) & ((Bytes64.InRange(ref block, 0x80, 0x16) | Bytes64.Equal(ref block, 0x9F) | Bytes64.Equal(ref block, 0xAF)) >> 2 | 3UL << 62);
        var zeros = Bytes64.Equal(ref block, 0x80);
        var spaces = Bytes64.Equal(ref block, 0xE3) & (zeros >> 1 | Last) & (zeros >> 2 | 3UL << 62);
        var dashes = Bytes64.Equal(ref block, 0xEF) & (Bytes64.Equal(ref block, 0x8D) >> 2 | 3UL << 62);
        return signs | spaces | dashes | (Bytes64.Equal(ref block, 0xC2) & (Bytes64.Equal(ref block, 0xA0) >> 1 | Last));
    }
}
