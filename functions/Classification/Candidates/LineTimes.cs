using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Baygate.Classification.Text;

namespace Baygate.Classification.Candidates;

/// <summary>
/// The date and time a line of a log begins with, as ISO 8601 writes it, with a fraction of three digits or none: no identifier begins in it.
/// </summary>
internal struct LineTimes()
{
    // 2026-03-01 08:00:03.249, the first character lowest.
    private const int Seconds = 19;
    private const int Milliseconds = 23;
    private const uint SecondsDigits = 0b110_1101_1011_0110_1111;
    private const uint FractionDigits = 0b111 << (Seconds + 1);
    private const uint Hyphens = 0b1001_0000;
    private const uint Colons = 0b1_0010_0000_0000_0000;

    private ulong _begins = 1;
    private ulong _goesOn;

    /// <summary>The bytes of those in the next block.</summary>
    /// <param name="block">The block; another one stands behind it.</param>
    /// <param name="masks">Its masks.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Of(ref byte block, in BlockMasks masks)
    {
        var begins = masks.LineFeeds << 1 | _begins;
        _begins = masks.LineFeeds >> 63;
        var times = _goesOn;
        _goesOn = 0;
        for (; begins != 0; begins &= begins - 1)
        {
            var at = BitOperations.TrailingZeroCount(begins);
            if (!char.IsAsciiDigit((char)Unsafe.Add(ref block, at)))
                continue;
            var time = (1UL << LengthAt(ref Unsafe.Add(ref block, at))) - 1;
            times |= time << at;
            _goesOn = at == 0 ? 0 : time >> (Bytes64.Length - at);
        }

        return times;
    }

    /// <summary>Passes a block without digits.</summary>
    /// <param name="last">Its last byte.</param>
    public void Pass(byte last) => _begins = last == (byte)'\n' ? 1UL : 0;

    // Its length, or 0 if there is none.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int LengthAt(ref byte line)
    {
        var bytes = Vector256.LoadUnsafe(ref line);
        var digits = Vector256.LessThan(bytes - Vector256.Create((byte)'0'), Vector256.Create((byte)10)).ExtractMostSignificantBits();
        var hyphens = Vector256.Equals(bytes, Vector256.Create((byte)'-')).ExtractMostSignificantBits();
        var colons = Vector256.Equals(bytes, Vector256.Create((byte)':')).ExtractMostSignificantBits();
        if ((digits & ((1U << Seconds) - 1)) != SecondsDigits || (hyphens & Hyphens) != Hyphens || (colons & Colons) != Colons)
            return 0;
        var hasFraction = Unsafe.Add(ref line, Seconds) == (byte)'.' && (digits & FractionDigits) == FractionDigits;
        var length = hasFraction ? Milliseconds : Seconds;
        // Behind it none of these goes on with a group.
        var behind = (char)Unsafe.Add(ref line, length);
        return char.IsAsciiLetterOrDigit(behind) || behind >= 0x80 || behind is '-' or ':' or '.' or '/' ? 0 : length;
    }
}
