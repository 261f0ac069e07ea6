using Baygate.Classification.Words;

namespace Baygate.Classification.Identifiers.Labels;

/// <summary>Finds labels in a short piece of text. A label in letters is a word, or words, of its own: tel is not in hotel.</summary>
internal sealed class LabelIndex
{
    private readonly ulong[] _pairs = new ulong[1024];
    private readonly BitTable _beginnings;
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
        _beginnings = new BitTable(_byPair.Values.SelectMany(entries => entries).SelectMany(entry => BeginningsOf(entry.Label)));
    }

    /// <summary>Whether a label may be in a text, by the first three bytes of its words.</summary>
    public bool MayBeIn(ReadOnlySpan<byte> text)
    {
        byte previous = (byte)' ';
        for (var at = 0; at + 1 < text.Length; previous = text[at++])
        {
            var (first, second) = (text[at], text[at + 1]);
            if (first is >= 0x80 and < 0xC0 || (first < 0x80 && !StartsWord(first, previous)))
                continue;
            // What has an accent, or is shorter, is not looked at any closer.
            var third = at + 2 < text.Length ? text[at + 2] : (byte)' ';
            if (first == 0xC3 || IsOpen(second) || (Has(Lower(first) << 8 | Lower(second)) && (IsOpen(third) || _beginnings.Contains(Beginning(first, second, third)))))
                return true;
        }

        return false;
    }

    /// <summary>The entry of the label nearest to the end of the text, or -1; of labels that end together, the longest.</summary>
    public int FindLast(in FoldedText text)
    {
        var (entry, furthest) = (-1, 0);
        var bytes = text.Bytes;
        for (var at = 0; at + 1 < bytes.Length; at++)
        {
            var pair = Pair(bytes[at..]);
            if (!Has(pair) || !text.IsBorder(at))
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
            if (!Has(pair) || !text.IsBorder(at))
                continue;
            foreach (var (label, of) in _byPair[pair])
            {
                if (bytes[at..].SequenceEqual(label))
                    return of;
            }
        }

        return -1;
    }

    private static bool StartsWord(byte first, byte previous) => char.IsAsciiLetterOrDigit((char)first)
        && (!char.IsAsciiLetterOrDigit((char)previous) || (char.IsAsciiLetterUpper((char)first) && char.IsAsciiLetterLower((char)previous)));

    private static int Lower(byte character) => char.IsAsciiLetterUpper((char)character) ? character + 32 : character;

    private bool Has(int pair) => (_pairs[pair >> 6] & (1UL << (pair & 63))) != 0;

    // What folding drops, or makes a plain letter of.
    private static bool IsOpen(byte character) => character == 0xC3 || (character < 0x80 && !char.IsAsciiLetterOrDigit((char)character));

    // Behind a label of two bytes anything may stand.
    private static IEnumerable<int> BeginningsOf(byte[] label) => label.Length > 2
        ? [Beginning(label[0], label[1], label[2])]
        : Enumerable.Range(0, 256).Select(third => Beginning(label[0], label[1], (byte)third));

    private static int Beginning(byte first, byte second, byte third) => ((Lower(first) * 0x1F35) ^ (Lower(second) << 8) ^ Lower(third)) & 0xFFFF;

    private static int Pair(ReadOnlySpan<byte> text) => text[0] << 8 | text[1];
}
