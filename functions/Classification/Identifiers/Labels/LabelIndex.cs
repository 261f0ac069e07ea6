namespace Baygate.Classification.Identifiers.Labels;

/// <summary>Finds labels in a short piece of text. A label in letters is a word, or words, of its own: tel is not in hotel.</summary>
internal sealed class LabelIndex
{
    private readonly ulong[] _pairs = new ulong[1024];
    private readonly Dictionary<int, (byte[] Label, int Entry)[]> _byPair;

    /// <summary>Indexes labels.</summary>
    /// <param name="labels">Labels as people write them, each with the entry it stands for; of equal ones the first counts.</param>
    public LabelIndex(IEnumerable<(string Label, int Entry)> labels)
    {
        _byPair = labels
            .Select(label => (Label: FoldedText.Fold(label.Label), label.Entry))
            .DistinctBy(label => Convert.ToHexString(label.Label))
            .GroupBy(label => Pair(label.Label))
            .ToDictionary(group => group.Key, group => group.OrderByDescending(label => label.Label.Length).ToArray());
        foreach (var pair in _byPair.Keys)
            _pairs[pair >> 6] |= 1UL << (pair & 63);
    }

    /// <summary>The entry of the label nearest to the end of the text, or -1; of labels that end together, the longest.</summary>
    public int FindLast(in FoldedText text)
    {
        var (entry, furthest) = (-1, 0);
        var bytes = text.Bytes;
        for (var at = 0; at + 1 < bytes.Length; at++)
        {
            var pair = Pair(bytes[at..]);
            if ((_pairs[pair >> 6] & (1UL << (pair & 63))) == 0 || !text.IsBorder(at))
                continue;
            foreach (var (label, of) in _byPair[pair])
            {
                if (at + label.Length <= furthest || !bytes[at..].StartsWith(label) || !text.IsBorder(at + label.Length))
                    continue;
                (entry, furthest) = (of, at + label.Length);
                break;
            }
        }

        return entry;
    }

    /// <summary>The entry of the longest label that the text ends with, or -1.</summary>
    public int FindAtEnd(in FoldedText text)
    {
        var bytes = text.Bytes;
        for (var at = 0; at + 1 < bytes.Length; at++)
        {
            var pair = Pair(bytes[at..]);
            if ((_pairs[pair >> 6] & (1UL << (pair & 63))) == 0 || !text.IsBorder(at))
                continue;
            foreach (var (label, of) in _byPair[pair])
            {
                if (bytes[at..].SequenceEqual(label))
                    return of;
            }
        }

        return -1;
    }

    private static int Pair(ReadOnlySpan<byte> text) => text[0] << 8 | text[1];
}
