using System.Numerics;
using System.Runtime.CompilerServices;
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

    private static Vector128<byte> Indices => Vector128.Create((byte)0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);

    // The furthest byte a marker is known by.
    private const int Reach = 4;

    private static readonly BitTable Pairs = new(Marker.All.Select(marker => marker.Known(0)!.Value << 8 | marker.Known(1)!.Value));
    private static readonly Marker[][] ByAnchor =
        [.. Enumerable.Range(0, 256).Select(value => Marker.All.Where(marker => marker.Text[marker.Anchor] == value).ToArray())];

    private static readonly Vector128<byte>[] Low = Tables(value => value & 0x0F);
    private static readonly Vector128<byte>[] High = Tables(value => value >> 4);

    /// <summary>The next place, or the length of the text if there is none.</summary>
    /// <param name="text">UTF-8, normalised or not.</param>
    /// <param name="from">Where to begin.</param>
    public static int Next(ReadOnlySpan<byte> text, int from)
    {
        var at = from;
        ref var first = ref MemoryMarshal.GetReference(text);
        for (; at + Block + Reach <= text.Length; at += Block)
        {
            ref var block = ref Unsafe.Add(ref first, at);
            var found = Look(Vector128.LoadUnsafe(ref block), Vector128.LoadUnsafe(ref block, 1), Vector128.LoadUnsafe(ref block, 3), Vector128.LoadUnsafe(ref block, 4));
            if (found != 0 && Sifted(text, at, found) is >= 0 and var place)
                return place;
        }

        return at < text.Length ? NextInRest(text, at) : text.Length;
    }

    // The last bytes, fewer than a block and its reach: nothing stands behind them.
    private static int NextInRest(ReadOnlySpan<byte> text, int from)
    {
        Span<byte> rest = stackalloc byte[Block];
        for (var at = from; at < text.Length; at += Block)
        {
            rest.Clear();
            var length = Math.Min(Block, text.Length - at);
            text.Slice(at, length).CopyTo(rest);
            var bytes = Vector128.Create<byte>(rest);
            var behind = at + Block < text.Length ? text[at + Block] : (byte)0;
            var found = Look(bytes, Vector128.Shuffle(bytes, Indices + Vector128.Create((byte)1)), Vector128.Shuffle(bytes, Indices + Vector128.Create((byte)3)), Vector128.Shuffle(bytes, Indices + Vector128.Create((byte)4)));
            // Markers that go on in the next block were seen only in part.
            found |= behind != 0 ? 0xF000u : 0;
            if (found != 0 && Sifted(text, at, found) is >= 0 and var place)
                return place;
        }

        return text.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Look(Vector128<byte> first, Vector128<byte> second, Vector128<byte> fourth, Vector128<byte> fifth)
    {
        var kinds = Kinds(first, 0) & Kinds(second, 1) & Kinds(fourth, 2) & Kinds(fifth, 3);
        var signs = Vector128.Equals(first, Vector128.Create((byte)':')) | Vector128.Equals(first, Vector128.Create((byte)'='))
            | Vector128.Equals(first, Vector128.Create((byte)0xEF));
        return (~Vector128.Equals(kinds, Vector128<byte>.Zero) | signs).ExtractMostSignificantBits();
    }

    private static int Sifted(ReadOnlySpan<byte> text, int at, uint found)
    {
        for (; found != 0; found &= found - 1)
        {
            var place = at + BitOperations.TrailingZeroCount(found);
            if (place < text.Length && (IsSign(text, place) ? FieldLabels.MayEndBefore(text, place) : IsMarker(text, place)))
                return place;
        }

        return -1;
    }

    // A colon or an equals sign, as it stands or full-width: EF BC 9A, EF BC 9D.
    private static bool IsSign(ReadOnlySpan<byte> text, int at) => text[at] switch
    {
        (byte)':' or (byte)'=' => true,
        0xEF => at + 2 < text.Length && text[at + 1] == 0xBC && text[at + 2] is 0x9A or 0x9D,
        _ => false,
    };

    // The halves of bytes of several markers mix; their whole bytes do not.
    private static bool IsMarker(ReadOnlySpan<byte> text, int at)
    {
        if (at + 1 >= text.Length || !Pairs.Contains(text[at] << 8 | text[at + 1]))
            return false;
        foreach (var marker in ByAnchor[text[at]])
        {
            if (at >= marker.Anchor && text[(at - marker.Anchor)..].StartsWith(marker.Text))
                return true;
        }

        return false;
    }

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
