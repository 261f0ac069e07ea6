using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Baygate.Classification.Text;
using Baygate.Classification.Words;

namespace Baygate.Classification.Identifiers.Labels;

/// <summary>
/// Where in a text a label may end: 64 bytes at once by its last three bytes, a class for those that end alike; and closer by up to four letters
/// and digits it ends with. Each such place is named, and few others.
/// </summary>
internal sealed class LabelEndings
{
    /// <summary>Bytes behind the block that are looked at.</summary>
    public const int BytesBehind = 2;

    private const int Groups = 8;

    // Letters and digits that are compared, at most.
    private const int Most = sizeof(uint);

    private readonly ByteClasses _last;
    private readonly ByteClasses _second;
    private readonly ByteClasses _third;
    private readonly BitTable _words;

    /// <summary>Makes the classes.</summary>
    /// <param name="labels">Folded labels.</param>
    public LabelEndings(IReadOnlyCollection<byte[]> labels)
    {
        _words = new BitTable(labels.Where(label => label[^1] < 0x80).SelectMany(label => Enumerable.Range(2, Most - 1).SelectMany(count => LastOf(label, count))));
        var ends = labels.Select(label => label[^Math.Min(label.Length, BytesBehind + 1)..]).DistinctBy(Convert.ToHexString).ToList();
        var groups = GroupsOf(ends);
        _last = new ByteClasses(ends.SelectMany(end => LabelText.LastBytesOf(end[^1]).Select(value => (value, groups[end[^1]]))));
        _second = new ByteClasses(ends.SelectMany(end => At(end, 2).Select(value => (value, groups[end[^1]]))));
        _third = new ByteClasses(ends.SelectMany(end => At(end, 2).Concat(At(end, 3)).Select(value => (value, groups[end[^1]]))));
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

    /// <summary>Whether a label may end with the letters and digits that end at a place, up to four of them.</summary>
    /// <param name="text">UTF-8.</param>
    /// <param name="end">Behind them.</param>
    public bool IsKnown(ReadOnlySpan<byte> text, int end)
    {
        if (end < Most)
            return true;
        var count = 0;
        while (count < Most && char.IsAsciiLetterOrDigit((char)text[end - 1 - count]))
            count++;
        return count < 2 || _words.Contains(Mixed(BinaryPrimitives.ReadUInt32LittleEndian(text[(end - Most)..]), count));
    }

    private static ulong Any(Vector512<byte> classes) => (~Vector512.Equals(classes, Vector512<byte>.Zero)).ExtractMostSignificantBits();

    // Labels that end alike are of one group: letters in the first four, other characters in the rest.
    private static Dictionary<byte, byte> GroupsOf(IReadOnlyCollection<byte[]> labels)
    {
        var groups = new Dictionary<byte, byte>();
        foreach (var kind in labels.Select(label => label[^1]).Distinct().Order().GroupBy(last => last >= 0x80))
        {
            var bytes = kind.ToList();
            for (var index = 0; index < bytes.Count; index++)
                groups[bytes[index]] = (byte)(1 << ((index * (Groups / 2) / bytes.Count) + (kind.Key ? Groups / 2 : 0)));
        }

        return groups;
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

    // Before a shorter label any letters or digits may stand.
    private static IEnumerable<int> LastOf(byte[] label, int count) => label.Length >= count
        ? [Mixed(BitConverter.ToUInt32([.. new byte[Most - count], .. label[^count..]]), count)]
        : "0123456789abcdefghijklmnopqrstuvwxyz"u8.ToArray().SelectMany(before => LastOf([before, .. label], count));

    // The last of four bytes into 16 bits, letters in either case alike.
    private static int Mixed(uint bytes, int count) => (int)((((bytes | 0x20202020) >> (8 * (Most - count))) + (uint)count) * 0x9E3779B1 >> 16);
}
