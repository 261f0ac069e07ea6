using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Baygate.Classification.Words;

/// <summary>
/// Finds, 16 bytes at a time, where in a text a value made of words may stand: beside a marker, or behind a label with a colon or an equals
/// sign. Markers are looked up by the halves of four of their bytes, a bit for each kind; what is named may still be none.
/// </summary>
internal static class WordFinder
{
    private const int Block = 16;

    // The furthest byte a marker is known by.
    private const int Reach = 4;

    private static readonly BitTable Pairs = new(Marker.All.Select(marker => marker.Known(0)!.Value << 8 | marker.Known(1)!.Value));
    private static readonly Vector128<byte>[] Low = Tables(value => value & 0x0F);
    private static readonly Vector128<byte>[] High = Tables(value => value >> 4);

    /// <summary>The next place, or the length of the text if there is none.</summary>
    /// <param name="text">UTF-8, normalised or not.</param>
    /// <param name="from">Where to begin.</param>
    public static int Next(ReadOnlySpan<byte> text, int from)
    {
        var at = from;
        for (; at + Block + Reach <= text.Length; at += Block)
        {
            if (Look(text, at, ref MemoryMarshal.GetReference(text[at..])) is >= 0 and var found)
                return found;
        }

        Span<byte> rest = stackalloc byte[Block + Reach];
        for (; at < text.Length; at += Block)
        {
            rest.Clear();
            text[at..Math.Min(text.Length, at + Block + Reach)].CopyTo(rest);
            if (Look(text, at, ref MemoryMarshal.GetReference(rest)) is >= 0 and var found)
                return found;
        }

        return text.Length;
    }

    private static int Look(ReadOnlySpan<byte> text, int at, ref byte block)
    {
        var first = Vector128.LoadUnsafe(ref block);
        var kinds = Kinds(first, 0) & Kinds(Vector128.LoadUnsafe(ref block, 1), 1)
            & Kinds(Vector128.LoadUnsafe(ref block, 3), 2) & Kinds(Vector128.LoadUnsafe(ref block, 4), 3);
        var signs = Vector128.Equals(first, Vector128.Create((byte)':')) | Vector128.Equals(first, Vector128.Create((byte)'='))
            | Vector128.Equals(first, Vector128.Create((byte)0xEF));
        var found = (~Vector128.Equals(kinds, Vector128<byte>.Zero) | signs).ExtractMostSignificantBits();
        for (; found != 0; found &= found - 1)
        {
            var place = at + BitOperations.TrailingZeroCount(found);
            if (place < text.Length && (text[place] is (byte)':' or (byte)'=' or 0xEF ? FieldLabels.MayEndBefore(text, place) : MayBeMarker(text, place)))
                return place;
        }

        return -1;
    }

    // The halves of bytes of several markers mix; two whole bytes do not.
    private static bool MayBeMarker(ReadOnlySpan<byte> text, int at) => at + 1 < text.Length && Pairs.Contains(text[at] << 8 | text[at + 1]);

    private static Vector128<byte> Kinds(Vector128<byte> bytes, int place) =>
        Vector128.Shuffle(Low[place], bytes & Vector128.Create((byte)0x0F)) & Vector128.Shuffle(High[place], bytes >>> 4);

    private static Vector128<byte>[] Tables(Func<int, int> half)
    {
        var tables = new Vector128<byte>[Reach];
        Span<byte> table = stackalloc byte[Block];
        for (var place = 0; place < tables.Length; place++)
        {
            table.Clear();
            foreach (var marker in Marker.All)
            {
                for (var value = 0; value < 256; value++)
                {
                    if (marker.Known(place) is not { } known || known == value)
                        table[half(value)] |= (byte)(1 << (int)marker.Kind);
                }
            }

            tables[place] = Vector128.Create<byte>(table);
        }

        return tables;
    }
}
