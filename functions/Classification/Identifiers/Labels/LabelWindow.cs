namespace Baygate.Classification.Identifiers.Labels;

/// <summary>What stands before a value, as far as a label for it may stand: 24 characters, not beyond another number (law, 2.0 rule 6).</summary>
internal static class LabelWindow
{
    private const int Characters = 24;

    [ThreadStatic]
    private static LabelMemory? _memory;

    /// <summary>The entry of the label nearest to the value, or -1.</summary>
    /// <param name="index">The labels, always the same ones.</param>
    /// <param name="text">Normalised text.</param>
    /// <param name="start">Where the value begins.</param>
    public static int FindBefore(LabelIndex index, ReadOnlySpan<byte> text, int start)
    {
        var from = Begin(text, start);
        if (start - from < 2)
            return -1;
        var window = text[from..start];
        var isWordStart = from == 0 || !char.IsAsciiLetter((char)text[from - 1]);
        var memory = _memory ??= new LabelMemory();
        if (memory.TryRecall(window, isWordStart, out var slot, out var entry))
            return entry;
        Span<byte> bytes = stackalloc byte[FoldedText.Capacity];
        entry = index.FindLast(new FoldedText(window, isWordStart, bytes));
        memory.Keep(window, isWordStart, slot, entry);
        return entry;
    }

    /// <summary>Whether there is a label; where there is none, that costs little.</summary>
    /// <param name="index">The labels.</param>
    /// <param name="text">Text, normalised or not.</param>
    /// <param name="start">Where the value begins.</param>
    public static bool Holds(LabelIndex index, ReadOnlySpan<byte> text, int start) =>
        index.MayBeIn(text[Begin(text, start)..start]) && FindBefore(index, text, start) >= 0;

    private static int Begin(ReadOnlySpan<byte> text, int start)
    {
        var characters = 0;
        var from = start;
        while (from > 0 && start - from < FoldedText.Capacity)
        {
            var character = text[from - 1];
            if (char.IsAsciiDigit((char)character) && !IsOfLabel(text[..from]))
                break;
            // Continuation bytes are no characters of their own.
            if ((character & 0xC0) != 0x80 && ++characters > Characters)
                break;
            from--;
        }

        return from;
    }

    // The numbers in the names of classifications are a part of the label; a letter stands near.
    private static bool IsOfLabel(ReadOnlySpan<byte> before) =>
        before.Length > 3 && (char.IsAsciiLetter((char)before[^2]) || char.IsAsciiLetter((char)before[^3]) || char.IsAsciiLetter((char)before[^4])) && IsName(before);

    private static bool IsName(ReadOnlySpan<byte> before) =>
        EndsWith(before, "ICD-10"u8) || EndsWith(before, "ICD-1"u8) || EndsWith(before, "CID-10"u8) || EndsWith(before, "CID-1"u8) || EndsWith(before, "ICD-9"u8)
        || EndsWith(before, "ICD10"u8) || EndsWith(before, "ICD1"u8) || EndsWith(before, "CM-3"u8) || EndsWith(before, "CVV2"u8) || EndsWith(before, "CVN2"u8);

    private static bool EndsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> end) =>
        text.Length >= end.Length && System.Text.Ascii.EqualsIgnoreCase(text[^end.Length..], end);
}
