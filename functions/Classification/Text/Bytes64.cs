using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Baygate.Classification.Text;

/// <summary>Looks at 64 bytes at once; the answer has a bit for each byte, the first one lowest.</summary>
internal static class Bytes64
{
    /// <summary>Bytes looked at.</summary>
    public const int Length = 64;

    /// <summary>The bytes with a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Equal(ref byte block, byte value)
    {
        if (Vector512.IsHardwareAccelerated)
            return Vector512.Equals(Vector512.LoadUnsafe(ref block), Vector512.Create(value)).ExtractMostSignificantBits();
        return Half(ref block, 0, value) | ((ulong)Half(ref block, 32, value) << 32);
    }

    /// <summary>The bytes from a value on.</summary>
    /// <param name="block">The bytes.</param>
    /// <param name="from">Lowest value.</param>
    /// <param name="count">How many values, from the lowest up.</param>
    /// <param name="ignoring">Bits of the bytes that count as set.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong InRange(ref byte block, byte from, byte count, byte ignoring = 0)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            var bytes = Vector512.LoadUnsafe(ref block) | Vector512.Create(ignoring);
            return Vector512.LessThan(bytes - Vector512.Create(from), Vector512.Create(count)).ExtractMostSignificantBits();
        }

        return Half(ref block, 0, from, count, ignoring) | ((ulong)Half(ref block, 32, from, count, ignoring) << 32);
    }

    private static uint Half(ref byte block, nuint offset, byte value) =>
        Vector256.Equals(Vector256.LoadUnsafe(ref block, offset), Vector256.Create(value)).ExtractMostSignificantBits();

    private static uint Half(ref byte block, nuint offset, byte from, byte count, byte ignoring)
    {
        var bytes = Vector256.LoadUnsafe(ref block, offset) | Vector256.Create(ignoring);
        return Vector256.LessThan(bytes - Vector256.Create(from), Vector256.Create(count)).ExtractMostSignificantBits();
    }
}
