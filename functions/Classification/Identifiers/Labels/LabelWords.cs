using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Baygate.Classification.Words;

namespace Baygate.Classification.Identifiers.Labels;

/// <summary>The words labels end with: of ASCII letters and digits, or one Chinese character.</summary>
internal sealed class LabelWords
{
    /// <summary>Bytes that are read to tell a word.</summary>
    public const int Bytes = 16;

    // Letters and digits of a word that are compared, at most.
    private const int Most = sizeof(ulong);
    private const byte ToLower = 0x20;
    private const int Character = 3;
    private const int SilentBits = 8;

    private readonly BitTable _known;
    private readonly BitTable _whole;
    private readonly BitTable _chinese;

    // Each at the place its bits are mixed to; one whose place is taken is looked for as any other label.
    private readonly ulong[] _silent = new ulong[1 << SilentBits];

    /// <summary>Makes the sets.</summary>
    /// <param name="speaking">Folded labels.</param>
    /// <param name="silent">Folded labels that decide nothing.</param>
    public LabelWords(IReadOnlyCollection<byte[]> speaking, IReadOnlyCollection<byte[]> silent)
    {
        byte[][] labels = [.. speaking, .. silent];
        _known = new BitTable(labels.SelectMany(label => Ends(label).Select(end => Mixed(Number(end), end.Length))));
        _whole = new BitTable(labels.SelectMany(label => Ends(label).Where(end => end.Length == label.Length || end.Length == Most).Select(end => Mixed(Number(end), end.Length))));
        _chinese = new BitTable(labels.Where(label => label.Length >= Character && IsChineseOrMark(ref label[^Character])).Select(label => Mixed(Number(label[^Character..]), Character)));
        foreach (var label in silent.Where(label => label.Length is > 1 and < Most && Ends(label).Count() == label.Length))
        {
            ref var place = ref _silent[Mixed(Number(label), label.Length) >> (16 - SilentBits)];
            if (place == 0 && !speaking.Any(other => other.AsSpan().EndsWith(label)))
                place = Number(label);
        }
    }

    /// <summary>Whether a label may end with the word that ends at a place.</summary>
    /// <param name="text">UTF-8.</param>
    /// <param name="from">Where the label may begin at the earliest.</param>
    /// <param name="end">Behind the word.</param>
    public bool IsKnown(ReadOnlySpan<byte> text, int from, int end) =>
        end < Bytes || Find(ref Unsafe.Add(ref MemoryMarshal.GetReference(text), end - Bytes), end - from, out _, out _) != LabelWord.None;

    /// <summary>What the word is that 16 bytes end with.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="most">How many of them may be of a label.</param>
    /// <param name="word">Receives its letters and digits, the first one lowest.</param>
    /// <param name="length">Receives how many of them were looked at.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LabelWord Find(ref byte bytes, int most, out ulong word, out int length)
    {
        var text = Vector128.LoadUnsafe(ref bytes);
        var lower = text | Vector128.Create(ToLower);
        var letters = Vector128.LessThan(lower - Vector128.Create((byte)'a'), Vector128.Create((byte)26));
        var digits = Vector128.LessThan(text - Vector128.Create((byte)'0'), Vector128.Create((byte)10));
        length = BitOperations.LeadingZeroCount(~(letters | digits).ExtractMostSignificantBits() << (32 - Bytes));
        length = Math.Min(length, Math.Min(most, Most));
        word = lower.AsUInt64().GetElement(1) >> (8 * (Most - length));
        var small = (letters & Vector128.Equals(lower, text)).ExtractMostSignificantBits();
        var capitals = letters.ExtractMostSignificantBits() & ~small & (uint)(-1 << (Bytes - length));
        if (length == 0 && most >= Character && IsChineseOrMark(ref Unsafe.Add(ref bytes, Bytes - Character)))
            return _chinese.Contains(Mixed(text.AsUInt64().GetElement(1) >> (8 * (Most - Character)), Character)) ? LabelWord.Whole : LabelWord.None;
        // A capital behind a small letter begins a word.
        if (length == 0 || (capitals & small << 1) != 0)
            return LabelWord.Whole;
        var mixed = Mixed(word, length);
        if (!_known.Contains(mixed))
            return LabelWord.None;
        if (!_whole.Contains(mixed))
            return LabelWord.Last;
        var before = Unsafe.Add(ref bytes, Bytes - 1 - length);
        var isSilent = _silent[mixed >> (16 - SilentBits)] == word && capitals == 0 && before < 0x80 && !char.IsAsciiLetterOrDigit((char)before);
        return isSilent ? LabelWord.Silent : LabelWord.Whole;
    }

    /// <summary>
    /// What the last word of labels is with what stands before it, as far as eight characters tell; signs between them do not matter. It is
    /// still the last of labels if nothing more stands there.
    /// </summary>
    /// <param name="block">The bytes.</param>
    /// <param name="text">Those of them before the word that are no signs, a bit for each.</param>
    /// <param name="word">The word.</param>
    /// <param name="length">Its length.</param>
    public LabelWord Extend(ref byte block, ulong text, ulong word, int length)
    {
        for (; text != 0; text ^= 1UL << BitOperations.Log2(text))
        {
            var before = Unsafe.Add(ref block, BitOperations.Log2(text));
            if (before >= 0x80 || length == Most)
                return LabelWord.Whole;
            word = word << 8 | (byte)(before | ToLower);
            var mixed = Mixed(word, ++length);
            if (!_known.Contains(mixed))
                return LabelWord.None;
            if (_whole.Contains(mixed))
                return LabelWord.Whole;
        }

        return LabelWord.Last;
    }

    // Characters of U+4000 to U+9FFF, and marks: U+3001 to U+303F and the full-width ones. All are of three bytes.
    private static bool IsChineseOrMark(ref byte character)
    {
        var (lead, second, last) = (character, Unsafe.Add(ref character, 1), Unsafe.Add(ref character, 2));
        return lead is >= 0xE4 and <= 0xE9
            || (lead == 0xE3 && second == 0x80 && last > 0x80)
            || (lead == 0xEF && second == 0xBC && last is < 0x90 or (>= 0x9A and < 0xA0));
    }

    // Signs may stand anywhere in a label: each of its ends may be a word.
    private static IEnumerable<byte[]> Ends(byte[] label)
    {
        for (var length = 1; length <= Math.Min(label.Length, Most) && label[^length] < 0x80; length++)
            yield return label[^length..];
    }

    private static ulong Number(byte[] word) => word.Select((character, place) => (ulong)character << (8 * place)).Aggregate(0UL, (number, character) => number | character);

    // Into 16 bits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Mixed(ulong word, int length) => (int)((word + (uint)length) * 0x9E3779B97F4A7C15 >> 48);
}
