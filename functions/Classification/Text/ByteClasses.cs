using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Baygate.Classification.Text;

/// <summary>
/// Eight classes of bytes, a bit each, looked up 64 at once by the halves of a byte. A class holds what it was given, and what mixes the halves
/// of two bytes of it.
/// </summary>
internal readonly struct ByteClasses
{
    private const int Halves = 16;

    // The same 16 bytes four times: a lane of the vector sees no other.
    private readonly Vector512<byte> _low;
    private readonly Vector512<byte> _high;

    /// <summary>Makes the classes.</summary>
    /// <param name="classes">The bits of the classes of each of the 256 bytes.</param>
    public ByteClasses(ReadOnlySpan<byte> classes)
    {
        Span<byte> low = stackalloc byte[Halves];
        Span<byte> high = stackalloc byte[Halves];
        low.Clear();
        high.Clear();
        for (var value = 0; value < classes.Length; value++)
        {
            low[value & 0x0F] |= classes[value];
            high[value >> 4] |= classes[value];
        }

        (_low, _high) = (FourTimes(low), FourTimes(high));
    }

    /// <summary>The classes of 64 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<byte> Of(ref byte block)
    {
        var bytes = Vector512.LoadUnsafe(ref block);
        return LookUp(_low, bytes & Vector512.Create((byte)0x0F)) & LookUp(_high, Vector512.ShiftRightLogical(bytes.AsUInt16(), 4).AsByte() & Vector512.Create((byte)0x0F));
    }

    private static Vector512<byte> FourTimes(ReadOnlySpan<byte> table) => Vector512.Create(Vector256.Create(Vector128.Create(table)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> LookUp(Vector512<byte> table, Vector512<byte> halves) => Avx512BW.IsSupported
        ? Avx512BW.Shuffle(table, halves)
        : Vector512.Create(LookUp(table.GetLower(), halves.GetLower()), LookUp(table.GetLower(), halves.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> LookUp(Vector256<byte> table, Vector256<byte> halves) => Avx2.IsSupported
        ? Avx2.Shuffle(table, halves)
        : Vector256.Create(Vector128.Shuffle(table.GetLower(), halves.GetLower()), Vector128.Shuffle(table.GetLower(), halves.GetUpper()));
}
