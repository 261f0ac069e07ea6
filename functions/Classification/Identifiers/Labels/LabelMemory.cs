namespace Baygate.Classification.Identifiers.Labels;

/// <summary>What was found in the pieces of text looked at last: logs and forms repeat what stands before their values. One thread uses it.</summary>
internal sealed class LabelMemory
{
    private const int Slots = 1024;

    private readonly byte[] _texts = new byte[Slots * FoldedText.Capacity];
    private readonly Known[] _known = new Known[Slots];

    /// <summary>The entry found in a piece last time.</summary>
    /// <param name="text">The piece, not empty.</param>
    /// <param name="isWordStart">Whether its first byte begins a word.</param>
    /// <param name="slot">Where to keep it.</param>
    /// <param name="entry">Receives the entry.</param>
    public bool TryRecall(ReadOnlySpan<byte> text, bool isWordStart, out int slot, out int entry)
    {
        var hash = 0u;
        foreach (var character in text)
            hash = (hash * 31) + character;
        slot = (int)((hash * 0x9E3779B1) >> 22);
        ref var known = ref _known[slot];
        entry = known.Entry;
        return known.Length == text.Length && known.IsWordStart == isWordStart && Room(slot, known.Length).SequenceEqual(text);
    }

    /// <summary>Keeps what was found in a piece.</summary>
    public void Keep(ReadOnlySpan<byte> text, bool isWordStart, int slot, int entry)
    {
        _known[slot] = new Known(text.Length, isWordStart, entry);
        text.CopyTo(Room(slot, text.Length));
    }

    private Span<byte> Room(int slot, int length) => _texts.AsSpan(slot * FoldedText.Capacity, length);

    private readonly record struct Known(int Length, bool IsWordStart, int Entry);
}
