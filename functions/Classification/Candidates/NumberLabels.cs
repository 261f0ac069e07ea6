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
/// <param name="memory">What was found out of the same text before.</param>
internal struct NumberLabels(byte delimiter, LabelMemory memory)
{
    private const int LastByte = LabelEndings.BytesBehind + 1;
    private const ulong FirstBytes = (1UL << LastByte) - 1;
    private const ulong Last = 1UL << 63;

    // Of 64 bytes before a number; a label begins 24 characters before it at the earliest.
    private const int FirstOfWindow = 40;

    // Ends of labels that began in the block before, and whether one of that block has met no digit yet: before the first, nobody knows.
    private ulong _ends;
    private ulong _reaches = 1;

    // How many blocks were before, up to two, and the last of them, unless it was passed.
    private int _blocksBefore;
    private bool _isPassed;
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
        var continues = masks.Others == 0 ? 0 : Bytes64.InRange(ref block, 0x80, 0x40);
        var ends = ((text | masks.Digits) & ~((masks.Lower | masks.Digits | continues) >> 1)) << 1;
        var endsBefore = _ends;
        _ends = FirstBytes;
        ulong behindKnown = 0;
        var reached = numbers & Reached(text | near << 1, stops, out var reaches);
        if (reached != 0 && _blocksBefore > 1)
        {
            if (_isPassed)
                LookBefore(ref Unsafe.Add(ref block, -Bytes64.Length));
            reached = Recall(ref block, stops, reached, out behindKnown);
        }

        if (reached != 0)
        {
            var unknown = reached;
            var found = LabelledRun.Endings.In(ref block);
            _ends = found >> (Bytes64.Length - LastByte);
            // A label ends with a letter or a digit and behind it no word goes on, whatever classes of bytes say.
            found = (found << LastByte | endsBefore) & ((text | masks.Digits) << 1 | 1) & ~(masks.Lower & masks.Letters << 1) & ~continues;
            var parting = masks.Others == 0 ? 0 : Parting(ref block);
            reached = unknown & (Reached(found | parting, stops, out reaches) | found);
            if (parting == 0)
            {
                ends = found;
                if (_blocksBefore > 1)
                    reached = BehindLabels(ref block, text, stops, ends, reached, unknown);
            }
        }

        (_blocksBefore, _textBefore, _stopsBefore, _endsBefore, _reaches) = (Math.Min(_blocksBefore + 1, 2), text, stops, ends, reaches | (text | near) >> 63);
        _isPassed = false;
        return reached | behindKnown;
    }

    /// <summary>Passes a block of ASCII without digits; what it holds is looked at only if a number stands in the next one.</summary>
    public void Pass() => (_ends, _reaches, _isPassed, _blocksBefore) = (FirstBytes, 1, true, Math.Min(_blocksBefore + 1, 2));

    // Of a block that was passed.
    private void LookBefore(ref byte block)
    {
        var masks = new BlockMasks(ref block);
        (_textBefore, _stopsBefore, _endsBefore) = (masks.Letters, masks.LineFeeds | Bytes64.Equal(ref block, delimiter), (masks.Letters & ~(masks.Lower >> 1)) << 1);
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

    // Those of which nothing is known; of the others, those behind a label.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly ulong Recall(ref byte block, ulong stops, ulong numbers, out ulong behindLabels)
    {
        (var unknown, behindLabels) = (0UL, 0UL);
        for (; numbers != 0; numbers &= numbers - 1)
        {
            var number = numbers & (0 - numbers);
            if (!TryWindow(ref block, stops, BitOperations.TrailingZeroCount(numbers), out var window, out var before) || !memory.TryRecall(window, before, out var isLabel))
                unknown |= number;
            else if (isLabel)
                behindLabels |= number;
        }

        return unknown;
    }

    // What a label for a number would stand in, if that is all ASCII, and what stands before it: all that bears on whether it ends with one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool TryWindow(ref byte block, ulong stops, int number, out Vector256<byte> window, out int before)
    {
        window = Vector256.LoadUnsafe(ref Unsafe.Add(ref block, number - Vector256<byte>.Count));
        var stop = BitOperations.Log2(stops << (63 - number) << 1 | _stopsBefore >> number | 1UL << (FirstOfWindow - 1)) - (Bytes64.Length - Vector256<byte>.Count);
        var isAscii = window.ExtractMostSignificantBits() >> stop == 0;
        var last = Unsafe.Add(ref block, number - Vector256<byte>.Count + stop);
        before = stop << 8 | (char.IsAsciiDigit((char)last) ? (byte)'0' : last);
        window &= Vector256.GreaterThan(Vector256<byte>.Indices, Vector256.Create((byte)stop));
        return isAscii && !LabelWindow.IsOfLabel(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref block, number - Bytes64.Length), Bytes64.Length - Vector256<byte>.Count + stop + 1));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly ulong BehindLabels(ref byte block, ulong text, ulong stops, ulong ends, ulong reached, ulong numbers)
    {
        var result = reached;
        for (; numbers != 0; numbers &= numbers - 1)
        {
            var (number, at) = (numbers & (0 - numbers), BitOperations.TrailingZeroCount(numbers));
            if ((reached & number) != 0 && !IsBehindLabel(ref block, text, stops, ends, at))
                result ^= number;
            if (TryWindow(ref block, stops, at, out var window, out var before))
                memory.Keep(window, before, (result & number) != 0);
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
            else if (stops == 0 && MayReachFurther(ref window))
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
    private static bool MayReachFurther(ref byte window)
    {
        const int mostBytes = 12;
        var missing = LabelWindow.Characters - BitOperations.PopCount(~Bytes64.InRange(ref window, 0x80, 0x40));
        if (missing <= 0)
            return false;
        if (missing > mostBytes / 4)
            return true;
        for (var end = 0; end > -mostBytes && Unsafe.Add(ref window, end - 1) != (byte)'\n'; end--)
        {
            var continues = (Unsafe.Add(ref window, end) & 0xC0) == 0x80;
            if (!continues && LabelledRun.Words.Find(ref Unsafe.Add(ref window, end - LabelWords.Bytes), LabelWords.Bytes, out _, out _) != LabelWord.None)
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
