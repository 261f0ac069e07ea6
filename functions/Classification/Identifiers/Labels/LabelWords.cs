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

    private readonly BitTable _known = new();
    private readonly BitTable _whole = new();

    // Chinese characters labels end with, the last two of them, and those that are a label.
    private readonly BitTable _chinese = new();
    private readonly BitTable _chinesePairs = new();
    private readonly BitTable _chineseLabels = new();

    // Each at the place its bits are mixed to; one whose place is taken is looked for as any other label.
    private readonly ulong[] _silent = new ulong[1 << SilentBits];

    /// <summary>Makes the sets.</summary>
    /// <param name="speaking">Folded labels.</param>
    /// <param name="silent">Folded labels that decide nothing.</param>
    public LabelWords(IReadOnlyCollection<byte[]> speaking, IReadOnlyCollection<byte[]> silent)
    {
        foreach (var label in speaking.Concat(silent))
        {
            AddWord(label);
            AddChinese(label);
        }

        foreach (var label in silent.Where(label => label.Length is > 1 and < Most && Array.TrueForAll(label, character => character < 0x80)))
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
        var last = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref bytes, Bytes - sizeof(ulong)));
        if (last >> 63 != 0)
        {
            // It ends outside ASCII.
            (word, length) = (0, 0);
            return most >= Character && IsChineseOrMark(last >> (8 * (Most - Character))) && !EndsChineseLabel(last, most) ? LabelWord.None : LabelWord.Whole;
        }

        var text = Vector128.LoadUnsafe(ref bytes);
        var lower = text | Vector128.Create(ToLower);
        var letters = Vector128.LessThan(lower - Vector128.Create((byte)'a'), Vector128.Create((byte)26));
        var digits = Vector128.LessThan(text - Vector128.Create((byte)'0'), Vector128.Create((byte)10));
        length = BitOperations.LeadingZeroCount(~(letters | digits).ExtractMostSignificantBits() << (32 - Bytes));
        length = Math.Min(length, Math.Min(most, Most));
        word = lower.AsUInt64().GetElement(1) >> (8 * (Most - length));
        var small = (letters & Vector128.Equals(lower, text)).ExtractMostSignificantBits();
        var capitals = letters.ExtractMostSignificantBits() & ~small & (uint)(-1 << (Bytes - length));
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

    // Of the last eight bytes. What stands before the last character tells more if it is no sign, nor what normalising may make one.
    private bool EndsChineseLabel(ulong last, int most)
    {
        var character = Mixed(last >> (8 * (Most - Character)), Character);
        if (!_chinese.Contains(character) || most < 2 * Character || (byte)(last >> (8 * (Most - (2 * Character)))) is < 0xE4 or > 0xE9)
            return _chinese.Contains(character);
        return _chinesePairs.Contains(Mixed(last >> (8 * (Most - (2 * Character))), 2 * Character)) || _chineseLabels.Contains(character);
    }

    // Characters of U+4000 to U+9FFF, and marks: quotes, U+3001 to U+303F, and the full-width ones. All are of three bytes.
    private static bool IsChineseOrMark(ulong character)
    {
        var (lead, second, last) = ((byte)character, (byte)(character >> 8), (byte)(character >> 16));
        return lead is >= 0xE4 and <= 0xE9
            || (lead == 0xE2 && second == 0x80 && last is >= 0x96 and <= 0x9F)
            || (lead == 0xE3 && second == 0x80 && last > 0x80)
            || (lead == 0xEF && second == 0xBC && last is < 0x90 or (>= 0x9A and < 0xA0));
    }

    // Signs may stand anywhere in a label: each of its ends may be a word.
    private void AddWord(byte[] label)
    {
        var word = 0UL;
        for (var length = 1; length <= Math.Min(label.Length, Most) && label[^length] < 0x80; length++)
        {
            word = word << 8 | label[^length];
            _known.Add(Mixed(word, length));
            if (length == label.Length || length == Most)
                _whole.Add(Mixed(word, length));
        }
    }

    private void AddChinese(byte[] label)
    {
        if (label.Length < Character || !IsChineseOrMark(Number(label.AsSpan()[^Character..])))
            return;
        _chinese.Add(MixedEnd(label, Character));
        if (label.Length == Character)
            _chineseLabels.Add(MixedEnd(label, Character));
        if (label.Length >= 2 * Character)
            _chinesePairs.Add(MixedEnd(label, 2 * Character));
    }

    private static int MixedEnd(ReadOnlySpan<byte> label, int length) => Mixed(Number(label[^length..]), length);

    // The first character lowest.
    private static ulong Number(ReadOnlySpan<byte> word)
    {
        var number = 0UL;
        for (var place = word.Length - 1; place >= 0; place--)
            number = number << 8 | word[place];
        return number;
    }

    // Into 16 bits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Mixed(ulong word, int length) => (int)((word + (uint)length) * 0x9E3779B97F4A7C15 >> 48);
}
