using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Baygate.Classification.Text;

namespace Baygate.Classification.Identifiers.Labels;

/// <summary>
/// Where in a text a label may end: 64 bytes at once by its last three bytes, a class for those that end alike. Each such place is named, and few
/// others; <see cref="LabelWords"/> look closer.
/// </summary>
internal sealed class LabelEndings
{
    /// <summary>Bytes behind the block that are looked at.</summary>
    public const int BytesBehind = 2;

    private const int Bytes = 256;
    private const int Groups = 8;

    private readonly ByteClasses _last;
    private readonly ByteClasses _second;
    private readonly ByteClasses _third;

    /// <summary>Makes the classes.</summary>
    /// <param name="labels">Folded labels.</param>
    public LabelEndings(IReadOnlyCollection<byte[]> labels)
    {
        var groups = GroupsOf(labels);
        Span<byte> last = stackalloc byte[Bytes];
        Span<byte> second = stackalloc byte[Bytes];
        Span<byte> third = stackalloc byte[Bytes];
        last.Clear();
        second.Clear();
        third.Clear();
        foreach (var label in labels)
        {
            var group = groups[label[^1]];
            Add(last, group, LabelText.LastBytesOf(label[^1]));
            Add(second, group, At(label, 2));
            Add(third, group, At(label, 2));
            Add(third, group, At(label, 3));
        }

        (_last, _second, _third) = (new ByteClasses(last), new ByteClasses(second), new ByteClasses(third));
    }

    /// <summary>Which bytes may be the third last of a label, a bit for each.</summary>
    /// <param name="block">The bytes; <see cref="BytesBehind"/> more stand behind them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong In(ref byte block)
    {
        ref var last = ref Unsafe.Add(ref block, BytesBehind);
        var one = _last.Of(ref last);
        var second = one & _second.Of(ref Unsafe.Add(ref block, 1));
        var third = second & _third.Of(ref block);
        var masks = new BlockMasks(ref last);
        // Signs may stand between the letters of a label.
        var signs = ~(masks.Words | masks.Others);
        var found = Any(third) | (Any(second) & (signs << 2 | 3)) | (Any(one) & (signs << 1 | 1));
        // Of numbers only those in the names of classifications count, near their letters.
        found &= ~masks.Digits | masks.Letters << 1 | masks.Letters << 2 | masks.Letters << 3 | 7;
        // Behind it no word goes on; a capital behind a small letter begins one.
        return found & ~(masks.Words & (masks.Words >> 1) & ~(masks.Lower & (masks.Upper >> 1)));
    }

    private static ulong Any(Vector512<byte> classes) => (~Vector512.Equals(classes, Vector512<byte>.Zero)).ExtractMostSignificantBits();

    private static void Add(Span<byte> classes, byte group, IEnumerable<byte> bytes)
    {
        foreach (var value in bytes)
            classes[value] |= group;
    }

    // By their last byte, so that those that end alike are of one group: letters in the first four, other characters in the rest.
    private static byte[] GroupsOf(IReadOnlyCollection<byte[]> labels)
    {
        var isLast = new bool[Bytes];
        foreach (var label in labels)
            isLast[label[^1]] = true;
        var groups = new byte[Bytes];
        Divide(isLast.AsSpan(0, 0x80), groups, 0);
        Divide(isLast.AsSpan(0x80), groups.AsSpan(0x80), Groups / 2);
        return groups;
    }

    private static void Divide(ReadOnlySpan<bool> isLast, Span<byte> groups, int first)
    {
        var (count, index) = (isLast.Count(true), 0);
        for (var value = 0; value < isLast.Length; value++)
        {
            if (isLast[value])
                groups[value] = (byte)(1 << (first + (index++ * (Groups / 2) / count)));
        }
    }

    // What may stand at that place from the end; before a shorter label, anything. Accented letters are two bytes.
    private static IEnumerable<byte> At(byte[] label, int place)
    {
        if (label.Length < place)
            return Enumerable.Range(0, 256).Select(value => (byte)value);
        return Array.Exists(label[^place..], character => character < 0x80)
            ? LabelText.LastBytesOf(label[^place]).Append(LabelText.LatinLead)
            : [label[^place]];
    }
}
