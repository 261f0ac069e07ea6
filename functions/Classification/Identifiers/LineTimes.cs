using System.Numerics;
using System.Runtime.CompilerServices;
using Baygate.Classification.Text;

namespace Baygate.Classification.Identifiers;

/// <summary>
/// The date and time a line of a log begins with, as ISO 8601 writes it, with a fraction of three digits or none: no identifier begins in it.
/// One that reaches beyond the block is not seen.
/// </summary>
internal struct LineTimes()
{
    // 2026-03-01 08:00:03, the first character lowest.
    private const int Seconds = 19;
    private const int Milliseconds = 23;
    private const ulong Digits = 0b110_1101_1011_0110_1111;
    private const ulong Hyphens = 0b1001_0000;
    private const ulong Colons = 0b1_0010_0000_0000_0000;

    private ulong _begins = 1;

    /// <summary>The bytes of those in the next block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Of(ref byte block, in BlockMasks masks)
    {
        var begins = masks.LineFeeds << 1 | _begins;
        _begins = masks.LineFeeds >> 63;
        return begins == 0 ? 0 : In(ref block, masks, begins);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong In(ref byte block, in BlockMasks masks, ulong begins)
    {
        // Behind it none of these goes on with a group.
        var free = ~(masks.Words | masks.Others | masks.Hyphens | masks.Colons | masks.Dots | Bytes64.Equal(ref block, (byte)'/'));
        var times = 0UL;
        for (; begins != 0; begins &= begins - 1)
        {
            var at = BitOperations.TrailingZeroCount(begins);
            var digits = masks.Digits >> at;
            if ((digits & ((1UL << Seconds) - 1)) != Digits || (masks.Hyphens >> at & Hyphens) != Hyphens || (masks.Colons >> at & Colons) != Colons)
                continue;
            var hasFraction = (masks.Dots >> at >> Seconds & 1) != 0 && (digits >> Seconds >> 1 & 7) == 7;
            var length = hasFraction ? Milliseconds : Seconds;
            if (at + length < Bytes64.Length && (free >> at >> length & 1) != 0)
                times |= ((1UL << length) - 1) << at;
        }

        return times;
    }
}
