using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Baygate.Classification.Identifiers.Labels;
using Baygate.Classification.Text;

namespace Baygate.Classification.Candidates;

/// <summary>
/// The first digit behind each place where a label may end, on its line and in its field, block by block. A label reaches no further than the
/// first number (law, 2.0 rule 6).
/// </summary>
/// <param name="delimiter">What parts the fields, or a line feed if the text has none.</param>
internal struct NumberLabels(byte delimiter)
{
    private const int LastByte = LabelEndings.BytesBehind + 1;
    private const ulong FirstBytes = (1UL << LastByte) - 1;
    private const ulong Last = 1UL << 63;

    // Of 64 bytes before a number; a label begins 24 characters before it at the earliest.
    private const int FirstOfWindow = 40;

    // Ends of labels that began in the block before, and whether one of that block has met no digit yet: before the first, nobody knows.
    private ulong _ends;
    private ulong _reaches = 1;

    // How many blocks were before, up to two, and the last of them.
    private int _blocksBefore;
    private ulong _textBefore;
    private ulong _stopsBefore;
    private ulong _endsBefore;

    /// <summary>Those of the next block, among some numbers.</summary>
    /// <param name="block">The block; another one stands behind it.</param>
    /// <param name="masks">Its masks.</param>
    /// <param name="numbers">The first digits of runs.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ulong Of(ref byte block, in BlockMasks masks, ulong numbers)
    {
        var text = masks.Letters | masks.Others;
        var stops = masks.Digits | masks.LineFeeds | Bytes64.Equal(ref block, delimiter);
        // The digits a label ends with stand near its letters.
        var near = masks.Digits & (text << 1 | text << 2 | text << 3 | FirstBytes);
        // Where nothing better is known, each end of a word may be one of a label.
        var goesOn = masks.Lower | masks.Digits | (masks.Others == 0 ? 0 : Bytes64.InRange(ref block, 0x80, 0x40));
        var ends = ((text | masks.Digits) & ~(goesOn >> 1)) << 1;
        var endsBefore = _ends;
        _ends = FirstBytes;
        ulong reached = 0;
        if ((numbers & Reached(text | near << 1, stops, out var reaches)) != 0)
        {
            var found = LabelledRun.Endings.In(ref block);
            _ends = found >> (Bytes64.Length - LastByte);
            // A label ends with a letter or a digit and behind it no word goes on, whatever classes of bytes say.
            found = (found << LastByte | endsBefore) & ((text | masks.Digits) << 1 | 1) & ~(masks.Lower & masks.Letters << 1);
            var parting = masks.Others == 0 ? 0 : Parting(ref block);
            reached = numbers & (Reached(found | parting, stops, out reaches) | found);
            if (parting == 0)
            {
                ends = found;
                if (_blocksBefore > 1)
                    reached = BehindLabels(ref block, text, stops, ends, reached);
            }
        }

        (_blocksBefore, _textBefore, _stopsBefore, _endsBefore, _reaches) = (Math.Min(_blocksBefore + 1, 2), text, stops, ends, reaches | (text | near) >> 63);
        return reached;
    }

    // A carry runs from each of some bytes to the next digit or border.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly ulong Reached(ulong from, ulong stops, out ulong reaches)
    {
        var begun = ~stops + (from & ~stops);
        var ran = begun + _reaches;
        reaches = begun < ~stops || ran < begun ? 1UL : 0;
        return ran;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly ulong BehindLabels(ref byte block, ulong text, ulong stops, ulong ends, ulong numbers)
    {
        var result = numbers;
        for (; numbers != 0; numbers &= numbers - 1)
        {
            if (!IsBehindLabel(ref block, text, stops, ends, BitOperations.TrailingZeroCount(numbers)))
                result ^= numbers & (0 - numbers);
        }

        return result;
    }

    // Whether one of the ends before a number, behind the last stop before it, may be that of a label that says what the number is. Of the
    // masks the highest bit is that of the byte before the number.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool IsBehindLabel(ref byte block, ulong text, ulong stops, ulong ends, int number)
    {
        stops = stops << (63 - number) << 1 | _stopsBefore >> number;
        ref var window = ref Unsafe.Add(ref block, number - Bytes64.Length);
        if (stops < 1UL << FirstOfWindow)
        {
            if (Vector256.LoadUnsafe(ref window, 32).ExtractMostSignificantBits() >> (FirstOfWindow - 32) == 0)
                stops = 1UL << (FirstOfWindow - 1);
            else if (stops == 0 && MayReachFurther(ref window, number))
                return true;
        }

        var stop = stops == 0 ? -LabelWords.Bytes : BitOperations.Log2(stops);
        if (stops != 0 && LabelWindow.IsOfLabel(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref window, -LabelWords.Bytes), LabelWords.Bytes + stop + 1)))
            return true;
        // Without a stop it may begin before the window.
        var label = stops == 0 ? LabelWord.Last : LabelWord.Whole;
        var behind = stops == 0 ? ulong.MaxValue : ulong.MaxValue << stop << 1;
        text = (text << (63 - number) << 1 | _textBefore >> number) & behind;
        ends = (ends << (63 - number) | _endsBefore >> number >> 1) & behind;
        for (; ends != 0; ends ^= 1UL << BitOperations.Log2(ends))
        {
            var last = BitOperations.Log2(ends);
            ref var word = ref Unsafe.Add(ref window, last + 1 - LabelWords.Bytes);
            var kind = LabelledRun.Words.Find(ref word, last - stop, out var letters, out var length);
            var textBefore = length > last ? 0 : text & ((2UL << (last - length)) - 1);
            switch (kind)
            {
                case LabelWord.Silent:
                    return false;
                case LabelWord.Whole:
                case LabelWord.Last when LabelledRun.Words.Extend(ref window, textBefore, letters, length) >= label:
                    return true;
            }
        }

        return false;
    }

    // Whether a label may end before the 64 bytes before a number, which are fewer than 24 characters.
    private readonly bool MayReachFurther(ref byte window, int number)
    {
        const int mostBytes = 12;
        var missing = LabelWindow.Characters - BitOperations.PopCount(~Bytes64.InRange(ref window, 0x80, 0x40));
        if (missing <= 0)
            return false;
        if (missing > mostBytes / 4 || number < mostBytes)
            return true;
        for (var ends = _endsBefore >> (number - mostBytes) & ((2UL << mostBytes) - 1); ends != 0; ends &= ends - 1)
        {
            var end = BitOperations.TrailingZeroCount(ends) - mostBytes;
            if (LabelledRun.Words.Find(ref Unsafe.Add(ref window, end - LabelWords.Bytes), LabelWords.Bytes, out _, out _) != LabelWord.None)
                return true;
        }

        return false;
    }

    // Spaces and dashes outside ASCII, which part the words of a label once they are normalised.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong Parting(ref byte block)
    {
        var thirds = Bytes64.InRange(ref block, 0x80, 0x16) | Bytes64.Equal(ref block, 0x9F) | Bytes64.Equal(ref block, 0xAF);
        var signs = Bytes64.Equal(ref block, 0xE2) & (thirds >> 2 | 3UL << 62);
        var zeros = Bytes64.Equal(ref block, 0x80);
        var spaces = Bytes64.Equal(ref block, 0xE3) & (zeros >> 1 | Last) & (zeros >> 2 | 3UL << 62);
        var dashes = Bytes64.Equal(ref block, 0xEF) & (Bytes64.Equal(ref block, 0x8D) >> 2 | 3UL << 62);
        return signs | spaces | dashes | (Bytes64.Equal(ref block, 0xC2) & (Bytes64.Equal(ref block, 0xA0) >> 1 | Last));
    }
}
