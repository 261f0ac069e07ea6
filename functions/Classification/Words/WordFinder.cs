using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Baygate.Classification.Identifiers.Labels;
using Baygate.Classification.Text;

namespace Baygate.Classification.Words;

/// <summary>
/// Finds, 64 bytes at a time, where in a text a value made of words may stand: beside a marker, or behind a label with a colon or an equals
/// sign. Markers are looked up by four of their bytes, a class for those that look alike; what is found
/// so may be none, and is judged afterwards.
/// </summary>
internal static class WordFinder
{
    /// <summary>Bytes behind the block that are looked at.</summary>
    public const int BytesBehind = 4;

    // A label that ends within these, or two bytes further, may have begun before the block.
    private const ulong FirstBytes = 0b111;

    private static readonly ByteClasses[] Classes = [.. Enumerable.Range(0, Marker.Places).Select(ClassesOf)];

    private static readonly BitTable Pairs = new(Marker.All.Select(marker => marker.Known(0)!.Value << 8 | marker.Known(1)!.Value));
    private static readonly Marker[][] ByAnchor =
        [.. Enumerable.Range(0, 256).Select(value => Marker.All.Where(marker => marker.Text[marker.Anchor] == value).ToArray())];

    /// <summary>The next place, or the length of the text if there is none.</summary>
    /// <param name="text">UTF-8, normalised or not.</param>
    /// <param name="from">Where to begin.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Next(ReadOnlySpan<byte> text, int from)
    {
        for (; from + Bytes64.Length + BytesBehind <= text.Length; from += Bytes64.Length)
        {
            if (First(text, from, In(ref Unsafe.Add(ref MemoryMarshal.GetReference(text), from), from >= Bytes64.Length)) is >= 0 and var place)
                return place;
        }

        Span<byte> rest = stackalloc byte[Bytes64.Length + BytesBehind];
        for (; from < text.Length; from += Bytes64.Length)
        {
            var length = Math.Min(rest.Length, text.Length - from);
            text.Slice(from, length).CopyTo(rest);
            rest[length..].Clear();
            if (First(text, from, In(ref rest[0], false)) is >= 0 and var place)
                return place;
        }

        return text.Length;
    }

    /// <summary>Where in 64 bytes a marker may stand, a bit for each.</summary>
    /// <param name="block">The bytes; <see cref="BytesBehind"/> more stand behind them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong MarkersIn(ref byte block)
    {
        var kinds = Classes[0].Of(ref block) & Classes[1].Of(ref Unsafe.Add(ref block, 1));
        if (kinds == Vector512<byte>.Zero)
            return 0;
        kinds &= Classes[2].Of(ref Unsafe.Add(ref block, 3)) & Classes[3].Of(ref Unsafe.Add(ref block, 4));
        return (~Vector512.Equals(kinds, Vector512<byte>.Zero)).ExtractMostSignificantBits();
    }

    /// <summary>Where in 64 bytes a sign stands behind what may be a label, a bit for each: before the block nobody knows what stands.</summary>
    /// <param name="block">The bytes; <see cref="BytesBehind"/> more stand behind them.</param>
    /// <param name="masks">Their masks.</param>
    /// <param name="without">Bytes that are not looked at.</param>
    /// <param name="isBehindBlock">Whether another block stands before it.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ulong SignsIn(ref byte block, in BlockMasks masks, ulong without, bool isBehindBlock)
    {
        var signs = masks.Colons | Bytes64.Equal(ref block, (byte)'=');
        var ends = FirstBytes;
        if (masks.Others != 0)
        {
            signs |= Bytes64.Equal(ref block, 0xEF) & Bytes64.Equal(ref Unsafe.Add(ref block, 1), 0xBC)
                & (Bytes64.Equal(ref Unsafe.Add(ref block, 2), 0x9A) | Bytes64.Equal(ref Unsafe.Add(ref block, 2), 0x9D));
            // Among its last letters may stand what normalising makes a space or a hyphen.
            var leads = Bytes64.Equal(ref block, 0xC2) | Bytes64.InRange(ref block, 0xE2, 2) | Bytes64.Equal(ref block, 0xEF);
            var near = leads << 2 | leads << 3;
            ends |= near | near << 2 | near << 4;
        }

        signs &= ~without;
        if (signs == 0)
            return 0;
        var behindWords = signs & masks.Words << 1 & (isBehindBlock ? ulong.MaxValue : ulong.MaxValue << LabelWords.Bytes);
        var slashes = Bytes64.Equal(ref Unsafe.Add(ref block, 1), (byte)'/');
        signs ^= behindWords;
        if (signs != 0)
        {
            // Behind a label may stand a remark in parentheses.
            ends |= Bytes64.Equal(ref block, (byte)')') << 1 | FieldLabels.Endings.In(ref block) << (LabelEndings.BytesBehind + 1);
            signs &= ends | ends << 1 | ends << 2;
        }

        return signs | BehindLabels(ref block, masks.Words | masks.Others, behindWords) | (masks.Colons & slashes);
    }

    // Those of some signs right behind words that a label may end with.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong BehindLabels(ref byte block, ulong text, ulong signs)
    {
        var result = signs;
        for (; signs != 0; signs &= signs - 1)
        {
            var sign = BitOperations.TrailingZeroCount(signs);
            var kind = FieldLabels.Words.Find(ref Unsafe.Add(ref block, sign - LabelWords.Bytes), LabelWords.Bytes, out var word, out var length);
            if (kind == LabelWord.Last)
                kind = FieldLabels.Words.Extend(ref block, length > sign ? 0 : text & ((1UL << (sign - length)) - 1), word, length);
            if (kind == LabelWord.None)
                result ^= signs & (0 - signs);
        }

        return result;
    }

    /// <summary>Whether what was found there is a marker, or a sign behind a label.</summary>
    public static bool IsAt(ReadOnlySpan<byte> text, int at) =>
        IsSign(text, at) ? FieldLabels.MayEndBefore(text, at) : IsMarker(text, at);

    private static ulong In(ref byte block, bool isBehindBlock) => MarkersIn(ref block) | SignsIn(ref block, new BlockMasks(ref block), 0, isBehindBlock);

    private static int First(ReadOnlySpan<byte> text, int at, ulong found)
    {
        for (; found != 0; found &= found - 1)
        {
            var place = at + BitOperations.TrailingZeroCount(found);
            if (IsAt(text, place))
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

    private static ByteClasses ClassesOf(int place)
    {
        var classes = new byte[256];
        foreach (var marker in Marker.All)
        {
            for (var value = 0; value < classes.Length; value++)
                classes[value] |= marker.Known(place) is not { } known || known == value ? marker.Look : (byte)0;
        }

        return new ByteClasses(classes);
    }
}
