using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Baygate.Classification.Text;

namespace Baygate.Classification.Identifiers.Labels;

/// <summary>
/// Finds labels in text from behind: they are kept as a tree from their last byte to their first. A label in letters is a word, or words, of
/// its own: tel is not in hotel.
/// </summary>
internal sealed class LabelIndex
{
    private const int None = -1;

    private readonly Node[] _nodes;
    private readonly int[] _last = new int[256];
    private readonly string? _signs;

    /// <summary>Indexes labels.</summary>
    /// <param name="labels">The labels; of equal ones the first counts.</param>
    /// <param name="signs">The signs that may stand within one; any, unless given.</param>
    /// <param name="isSilent">Whether the labels of an entry decide nothing, but for ending the search; none, unless given.</param>
    public LabelIndex(IEnumerable<Label> labels, string? signs = null, Func<int, bool>? isSilent = null)
    {
        _signs = signs;
        List<byte[]> speaking = [];
        List<byte[]> silent = [];
        List<Node> nodes = [new Node()];
        foreach (var label in labels)
        {
            var folded = LabelText.Fold(label.Text);
            Add(nodes, folded, (short)label.Entry);
            (isSilent?.Invoke(label.Entry) is true ? silent : speaking).Add(folded);
        }

        _nodes = [.. nodes];
        for (var node = _nodes[0].Child; node != 0; node = _nodes[node].Sibling)
            _last[_nodes[node].Byte] = node;
        Endings = new LabelEndings([.. speaking, .. silent]);
        Words = new LabelWords(speaking, silent);
    }

    /// <summary>Where, by its last bytes, a label may end.</summary>
    public LabelEndings Endings { get; }

    /// <summary>The words labels end with.</summary>
    public LabelWords Words { get; }

    /// <summary>The entry of the label nearest to the end of a stretch, or -1; of labels that end together, the longest.</summary>
    /// <param name="text">UTF-8.</param>
    /// <param name="from">Where the stretch begins; there a word begins, unless a letter stands before it.</param>
    /// <param name="end">Behind the stretch.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int FindLast(ReadOnlySpan<byte> text, int from, int end)
    {
        var at = end;
        for (; at > from && at >= Bytes64.Length + LabelEndings.BytesBehind; at -= Bytes64.Length)
        {
            var begin = at - Bytes64.Length;
            var endings = Endings.In(ref Unsafe.Add(ref MemoryMarshal.GetReference(text), begin - LabelEndings.BytesBehind));
            if (from > begin)
                endings &= ulong.MaxValue << (from - begin);
            for (; endings != 0; endings ^= 1UL << BitOperations.Log2(endings))
            {
                if (FindWord(text, from, begin + BitOperations.Log2(endings) + 1, end) is >= 0 and var entry)
                    return entry;
            }
        }

        for (; at > from; at--)
        {
            if (FindWord(text, from, at, end) is >= 0 and var entry)
                return entry;
        }

        return None;
    }

    /// <summary>The entry of the longest label that ends at a place, or -1.</summary>
    /// <param name="text">UTF-8.</param>
    /// <param name="from">Where it may begin at the earliest; there a word begins, unless a letter stands before it.</param>
    /// <param name="end">Behind it; signs do not matter.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int FindEnding(ReadOnlySpan<byte> text, int from, int end) =>
        Words.IsKnown(text, from, end) ? Walk(text, from, end) : None;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int FindWord(ReadOnlySpan<byte> text, int from, int at, int end) =>
        _last[LabelText.Before(text, at, out _)] != 0 && (at == end || LabelText.IsBorder(text, at)) ? FindEnding(text, from, at) : None;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Walk(ReadOnlySpan<byte> text, int from, int end)
    {
        var (node, entry) = (0, None);
        for (var at = end; at > from;)
        {
            var character = LabelText.Before(text, at, out var length);
            at -= length;
            if (character == LabelText.Nothing && _signs?.Contains((char)text[at]) is null or true)
                continue;
            node = node == 0 ? _last[character] : Find(_nodes[node].Child, character);
            if (node == 0)
                break;
            if (_nodes[node].Entry != None && (at <= from ? from == 0 || !char.IsAsciiLetter((char)text[from - 1]) : LabelText.IsBorder(text, at)))
                entry = _nodes[node].Entry;
        }

        return entry;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Find(int sibling, byte character)
    {
        while (sibling != 0 && _nodes[sibling].Byte != character)
            sibling = _nodes[sibling].Sibling;
        return sibling;
    }

    private static void Add(List<Node> nodes, ReadOnlySpan<byte> label, short entry)
    {
        var node = 0;
        for (var at = label.Length - 1; at >= 0; at--)
        {
            var child = nodes[node].Child;
            while (child != 0 && nodes[child].Byte != label[at])
                child = nodes[child].Sibling;
            if (child == 0)
            {
                child = nodes.Count;
                nodes.Add(new Node { Byte = label[at], Sibling = nodes[node].Child });
                CollectionsMarshal.AsSpan(nodes)[node].Child = child;
            }

            node = child;
        }

        ref var last = ref CollectionsMarshal.AsSpan(nodes)[node];
        if (last.Entry == None)
            last.Entry = entry;
    }

    private struct Node()
    {
        public byte Byte;
        public short Entry = None;
        public int Child;
        public int Sibling;
    }
}
