using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Baygate.Classification.Text;

namespace Baygate.Classification.Candidates;

/// <summary>
/// Where characters may begin that the normalised view has as digits, letters, at signs or spaces, or not at all, 64 bytes at once. What ends
/// a word as it stands, such as a quote, is none, but for a few that look alike.
/// </summary>
internal static class ChangingCharacters
{
    /// <summary>Bytes behind the block that are looked at.</summary>
    public const int BytesBehind = 2;

    // Of eight kinds, a bit each, the first, second and third bytes: no kind but the last mixes the halves of its bytes to others.
    private static readonly byte[][][] Kinds =
    [
        // Full-width digits; the at sign and capital letters in two parts; small letters, and the mark of the byte order.
        [[0xEF], [0xBC], Range(0x90, 0x99)],
        [[0xEF], [0xBC], Range(0xA0, 0xAF)],
        [[0xEF], [0xBC], Range(0xB0, 0xBA)],
        [[0xEF], [0xBB, 0xBD], Range(0x00, 0xFF)],
        // Spaces, and what is nothing: U+2000 to U+200F, U+2020 to U+207F, U+00A0, U+00AD.
        [[0xE2], [0x80, 0x81], Range(0x80, 0x8F)],
        [[0xE2], [0x80, 0x81], Range(0xA0, 0xBF)],
        [[0xC2], [0xA0, 0xAD], Range(0x00, 0xFF)],
        // U+3000 and U+205F.
        [[0xE2, 0xE3], [0x80, 0x81], [0x80, 0x9F]],
    ];

    private static readonly ByteClasses First = ClassesOf(0);
    private static readonly ByteClasses Second = ClassesOf(1);
    private static readonly ByteClasses Third = ClassesOf(2);

    /// <summary>Those in 64 bytes, a bit for each first byte.</summary>
    /// <param name="block">The bytes; <see cref="BytesBehind"/> more stand behind them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong In(ref byte block)
    {
        var kinds = First.Of(ref block) & Second.Of(ref Unsafe.Add(ref block, 1)) & Third.Of(ref Unsafe.Add(ref block, 2));
        return (~Vector512.Equals(kinds, Vector512<byte>.Zero)).ExtractMostSignificantBits();
    }

    private static ByteClasses ClassesOf(int place)
    {
        var classes = new byte[256];
        for (var kind = 0; kind < Kinds.Length; kind++)
        {
            foreach (var value in Kinds[kind][place])
                classes[value] |= (byte)(1 << kind);
        }

        return new ByteClasses(classes);
    }

    private static byte[] Range(byte from, byte to) => [.. Enumerable.Range(from, to - from + 1).Select(value => (byte)value)];
}
