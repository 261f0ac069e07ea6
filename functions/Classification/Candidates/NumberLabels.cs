using System.Numerics;
using System.Runtime.CompilerServices;
using Baygate.Classification.Identifiers.Labels;
using Baygate.Classification.Text;

namespace Baygate.Classification.Candidates;

/// <summary>
/// The first digit behind each place where a label may end, on its line and in its field, block by block. A label reaches no further than the
/// first number (law, 2.0 rule 6).
/// </summary>
/// <param name="delimiter">What parts the fields, or a line feed if the text has none.</param>
internal struct NumberLabels(byte delimiter)
{
    private const int LastByte = LabelEndings.BytesBehind + 1;
    private const ulong FirstBytes = (1UL << LastByte) - 1;
    private const ulong Last = 1UL << 63;

    // Ends of labels that began in the block before, and whether one of that block has met no digit yet: before the first, nobody knows.
    private ulong _ends;
    private ulong _reaches = 1;

    /// <summary>Those of the next block, among some numbers.</summary>
    /// <param name="block">The block; another one stands behind it.</param>
    /// <param name="masks">Its masks.</param>
    /// <param name="numbers">The first digits of runs.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ulong Of(ref byte block, in BlockMasks masks, ulong numbers)
    {
        if (masks.Digits == 0)
        {
            // Most blocks of prose have no number; the first one behind them is looked at closer.
            (_ends, _reaches) = (FirstBytes, 1);
            return 0;
        }

        var found = LabelledRun.Endings.In(ref block);
        var ends = found << LastByte | _ends;
        _ends = found >> (Bytes64.Length - LastByte);
        var parting = masks.Others == 0 ? 0 : Parting(ref block);
        var stops = masks.Digits | masks.LineFeeds | Bytes64.Equal(ref block, delimiter);
        // A carry runs from each end of a label to the next digit or border.
        var begun = ~stops + ((ends | parting) & ~stops);
        var ran = begun + _reaches;
        _reaches = begun < ~stops || ran < begun ? 1UL : 0;
        var reached = numbers & (ran | ends);
        for (var doubtful = parting == 0 ? reached : 0; doubtful != 0; doubtful &= doubtful - 1)
        {
            if (!IsBehindKnown(ref block, stops, ends, BitOperations.TrailingZeroCount(doubtful)))
                reached ^= doubtful & (0 - doubtful);
        }

        return reached;
    }

    // Whether one of the ends before a number, behind the last stop before it, is that of a word a label may end with. Those near the edge of
    // the block are not looked at.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsBehindKnown(ref byte block, ulong stops, ulong ends, int number)
    {
        var before = (1UL << number) - 1;
        if ((stops & before) == 0)
            return true;
        var stop = BitOperations.Log2(stops & before);
        for (var known = ends & (before << 1 | 1) & (ulong.MaxValue << stop << 1); known != 0; known ^= 1UL << BitOperations.Log2(known))
        {
            var end = BitOperations.Log2(known);
            if (end < LabelEndings.BytesOfWord || LabelledRun.Endings.IsKnown(ref Unsafe.Add(ref block, end - LabelEndings.BytesOfWord), end - stop - 1))
                return true;
        }

        return false;
    }

    // Spaces and dashes outside ASCII, which part the words of a label once they are normalised.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong Parting(ref byte block)
    {
        var thirds = Bytes64.InRange(ref block, 0x80, 0x16) | Bytes64.Equal(ref block, 0x9F) | Bytes64.Equal(ref block, 0xAF);
        var signs = Bytes64.Equal(ref block, 0xE2) & (thirds >> 2 | 3UL << 62);
        var zeros = Bytes64.Equal(ref block, 0x80);
        var spaces = Bytes64.Equal(ref block, 0xE3) & (zeros >> 1 | Last) & (zeros >> 2 | 3UL << 62);
        var dashes = Bytes64.Equal(ref block, 0xEF) & (Bytes64.Equal(ref block, 0x8D) >> 2 | 3UL << 62);
        return signs | spaces | dashes | (Bytes64.Equal(ref block, 0xC2) & (Bytes64.Equal(ref block, 0xA0) >> 1 | Last));
    }
}
