using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Baygate.Classification.Text;

namespace Baygate.Classification.Identifiers.Labels;

/// <summary>What stands before a value, as far as a label for it may stand: 24 characters, not beyond another number (law, 2.0 rule 6).</summary>
internal static class LabelWindow
{
    /// <summary>How far before a value its label may begin.</summary>
    public const int Characters = 24;

    /// <summary>The entry of the label nearest to the value, or -1.</summary>
    /// <param name="index">The labels.</param>
    /// <param name="text">UTF-8.</param>
    /// <param name="start">Where the value begins.</param>
    /// <param name="isOneLine">Whether what stands on lines before does not count.</param>
    public static int FindBefore(LabelIndex index, ReadOnlySpan<byte> text, int start, bool isOneLine = false)
    {
        var from = Begin(text, start, isOneLine);
        return start - from < 2 ? -1 : index.FindLast(text, from, start);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Begin(ReadOnlySpan<byte> text, int start, bool isOneLine)
    {
        var (at, missing) = (start, Characters);
        for (; at >= Bytes64.Length && missing > 0; at -= Bytes64.Length)
        {
            var begin = at - Bytes64.Length;
            ref var block = ref Unsafe.Add(ref MemoryMarshal.GetReference(text), begin);
            var characters = ~Continuations(ref block);
            var excess = BitOperations.PopCount(characters) - missing;
            for (missing = -excess; excess > 0; excess--)
                characters &= characters - 1;
            var first = missing > 0 ? 0 : BitOperations.TrailingZeroCount(characters);
            var stops = Bytes64.InRange(ref block, (byte)'0', 10) | (isOneLine ? Bytes64.Equal(ref block, (byte)'\n') : 0);
            for (stops &= ulong.MaxValue << first; stops != 0; stops ^= 1UL << BitOperations.Log2(stops))
            {
                var stop = begin + BitOperations.Log2(stops);
                if (!IsOfLabel(text[..(stop + 1)]))
                    return stop + 1;
            }

            if (missing <= 0)
                return begin + first;
        }

        return BeginBytewise(text, at, missing, isOneLine);
    }

    // Near the beginning of the text.
    private static int BeginBytewise(ReadOnlySpan<byte> text, int at, int missing, bool isOneLine)
    {
        for (; at > 0; at--)
        {
            var character = text[at - 1];
            if (isOneLine && character == (byte)'\n')
                break;
            if (char.IsAsciiDigit((char)character) && !IsOfLabel(text[..at]))
                break;
            if ((character & 0xC0) != 0x80 && --missing < 0)
                break;
        }

        return at;
    }

    // They are no characters of their own.
    private static ulong Continuations(ref byte block) => Bytes64.InRange(ref block, 0x80, 0x40);

    /// <summary>
    /// Whether a digit is of the label: those in the names of classifications are, and of the first and second of two. A letter stands near.
    /// </summary>
    /// <param name="before">What stands before the value, up to and with the digit.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsOfLabel(ReadOnlySpan<byte> before) =>
        before.Length > 3 && before[^2] < 128 && (StandBeforeDigits[before[^2] / 64] >> before[^2] & 1) != 0
        && (char.IsAsciiLetter((char)before[^2]) || char.IsAsciiLetter((char)before[^3]) || char.IsAsciiLetter((char)before[^4])) && IsName(before);

    // A hyphen, 1, D, I, N, V, d, i, n, v, a bit for each.
    private static ReadOnlySpan<ulong> StandBeforeDigits => [1UL << '-' | 1UL << '1', 1UL << 'D' | 1UL << 'I' | 1UL << 'N' | 1UL << 'V' | 1UL << 'd' | 1UL << 'i' | 1UL << 'n' | 1UL << 'v'];

    private static bool IsName(ReadOnlySpan<byte> before) =>
        EndsWith(before, "ICD-10"u8) || EndsWith(before, "ICD-1"u8) || EndsWith(before, "CID-10"u8) || EndsWith(before, "CID-1"u8) || EndsWith(before, "ICD-9"u8)
        || EndsWith(before, "ICD10"u8) || EndsWith(before, "ICD1"u8) || EndsWith(before, "CM-3"u8) || EndsWith(before, "CVV2"u8) || EndsWith(before, "CVN2"u8)
        || EndsWith(before, "IMEI1"u8) || EndsWith(before, "IMEI2"u8);

    private static bool EndsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> end) =>
        text.Length >= end.Length && System.Text.Ascii.EqualsIgnoreCase(text[^end.Length..], end);
}
