using System.Numerics;
using System.Runtime.CompilerServices;
using Baygate.Classification.Text;

namespace Baygate.Classification.Candidates;

/// <summary>Which bytes of delimited text are of fields long enough for an identifier, block by block.</summary>
/// <param name="delimiter">What parts the fields.</param>
internal struct LongFields(byte delimiter)
{
    private const ulong Last = 1UL << 63;

    // The bytes inside fields of the next block, and where in the block before this one eight such bytes began.
    private ulong _inside;
    private ulong _eight;
    private bool _isBegun;

    /// <summary>Those of the next block.</summary>
    /// <param name="block">The block; another one stands behind it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Of(ref byte block)
    {
        var inside = _isBegun ? _inside : Inside(ref block);
        var next = Inside(ref Unsafe.Add(ref block, Bytes64.Length));
        // Where eight bytes of a field begin; of the next block, those that may go on behind it count.
        var two = inside & (inside >> 1 | next << 63);
        var twoNext = next & (next >> 1 | Last);
        var four = two & (two >> 2 | twoNext << 62);
        var fourNext = twoNext & (twoNext >> 2 | 3UL << 62);
        var eight = four & (four >> 4 | fourNext << 60);
        var result = eight | eight << 1;
        result |= result << 2;
        result |= result << 4;
        // What goes on from the block before; what stood before the first block, nobody knows.
        result |= _isBegun ? (1UL << BitOperations.Log2(_eight >> 56 | 1)) - 1 : inside & ~(inside + 1);
        (_inside, _eight, _isBegun) = (next, eight, true);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly ulong Inside(ref byte block) => ~(Bytes64.Equal(ref block, delimiter) | Bytes64.Equal(ref block, (byte)'\n'));
}
