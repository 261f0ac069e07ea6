using System.Numerics;
using System.Runtime.CompilerServices;
using Baygate.Classification.Text;

namespace Baygate.Classification.Identifiers;

/// <summary>
/// Goes over a text block by block and notes where to look closer: at the first digit of each run of letters and digits, at each at sign, at the
/// five hyphens a private key begins with, and at what normalising may make any of them or of a word; in delimited text only in fields long
/// enough for an identifier.
/// </summary>
/// <param name="delimiter">What parts the fields, or a line feed if the text has none.</param>
internal struct PositionNotes(byte delimiter)
{
    private const ulong Last = 1UL << 63;

    // Whether the block before ended within a run, and within the letters it begins with.
    private ulong _endsInRun;
    private ulong _endsInLetters;

    // The bytes inside fields of the next block, and where in the block before this one eight such bytes began.
    private ulong _inside;
    private ulong _eight;
    private bool _isBegun;

    /// <summary>The positions of the next block.</summary>
    /// <param name="block">The block; another one stands behind it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Of(ref byte block)
    {
        var digits = Bytes64.InRange(ref block, (byte)'0', 10);
        var letters = Bytes64.InRange(ref block, (byte)'a', 26, ignoring: 0x20);
        var words = digits | letters;
        var starts = words & ~(words << 1 | _endsInRun);
        // A carry runs from the first letter of each run through those behind it, to the first digit or the end of the run.
        var leading = (starts | _endsInLetters) & letters;
        var ran = letters + leading;
        var noted = digits & (starts | (ran & ~letters) | _endsInLetters);
        _endsInLetters = ran < letters ? 1UL : 0;
        _endsInRun = words >> 63;
        noted |= Signs(ref block);
        return delimiter == (byte)'\n' ? noted : noted & InLongFields(ref block);
    }

    // What ends behind the block may be one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Signs(ref byte block)
    {
        var signs = Bytes64.Equal(ref block, (byte)'@');
        var hyphens = Bytes64.Equal(ref block, (byte)'-');
        var two = hyphens & (hyphens >> 1 | Last);
        signs |= two & (two >> 2 | 3UL << 62) & (hyphens >> 4 | 15UL << 60) & ~(hyphens >> 5);
        return Bytes64.InRange(ref block, 0x80, 0x80) == 0 ? signs : signs | Changing(ref block);
    }

    // Characters that the normalised view has as digits, letters, at signs or spaces, or not at all; what ends behind the block may be one.
    private static ulong Changing(ref byte block)
    {
        var fullWidth = Bytes64.Equal(ref block, 0xEF);
        // EF BC 90 to 99 are digits, A0 the at sign, A1 to BA capital letters; EF BD 81 to 9A small letters; EF BB BF is nothing.
        var capitals = (Bytes64.Equal(ref block, 0xBC) >> 1 | Last) & ((Bytes64.InRange(ref block, 0x90, 10) | Bytes64.InRange(ref block, 0xA0, 27)) >> 2 | 3UL << 62);
        var others = (Bytes64.InRange(ref block, 0xBB, 3) & ~Bytes64.Equal(ref block, 0xBC)) >> 1 | Last;
        var result = fullWidth & (capitals | others);
        result |= Bytes64.Equal(ref block, 0xE2) & (Bytes64.InRange(ref block, 0x80, 2) >> 1 | Last);
        result |= Bytes64.Equal(ref block, 0xC2) & ((Bytes64.Equal(ref block, 0xA0) | Bytes64.Equal(ref block, 0xAD)) >> 1 | Last);
        var zeros = Bytes64.Equal(ref block, 0x80);
        return result | (Bytes64.Equal(ref block, 0xE3) & (zeros >> 1 | Last) & (zeros >> 2 | 3UL << 62));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong InLongFields(ref byte block)
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
