using System.Numerics;
using System.Runtime.CompilerServices;
using Baygate.Classification.Text;

namespace Baygate.Classification.Candidates;

/// <summary>
/// Which runs of letters and digits may begin an identifier without a label, block by block: those of seven and more, and shorter ones beside
/// what parts the groups of a value. The forms of all types are of one of these kinds.
/// </summary>
internal struct RunBorders
{
    // What a character of three bytes at the end of a block stands before.
    private const ulong FirstBytes = 0b111;
    private const ulong Last = 1UL << 63;

    // Bytes at the beginning of a block, for which what stands some bytes before is not known.
    private const ulong OutOfSight = 0b11111;

    // What stood at the end of the block before, moved to where a run would begin behind it.
    private ulong _pairs;
    private ulong _tokens;
    private ulong _others;
    private ulong _special;

    /// <summary>Those of the next block, as bits of <paramref name="numbers"/>; runs that reach over an edge of the block are noted.</summary>
    /// <param name="block">The block.</param>
    /// <param name="masks">Its masks.</param>
    /// <param name="starts">Where its runs begin.</param>
    /// <param name="numbers">The first digits of runs.</param>
    /// <param name="times">The bytes of dates and times, which part no groups.</param>
    /// <param name="endsInRun">1 if the block before ended within a run.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ulong Of(ref byte block, in BlockMasks masks, ulong starts, ulong numbers, ulong times, ulong endsInRun)
    {
        var tokens = masks.Hyphens | masks.Dots | Bytes64.Equal(ref block, (byte)'_');
        if (numbers == 0)
        {
            (_pairs, _tokens, _others) = ((masks.Hyphens | masks.Colons) >> 63, tokens >> 63, masks.Others >> 63);
            _special = masks.Others == 0 ? 0 : FirstBytes;
            return 0;
        }

        var words = masks.Words;
        var two = words & (words >> 1);
        var four = two & (two >> 2);
        var begun = starts & ((four & (four >> 3))
            | (Behind(masks.Hyphens | masks.Colons, ref _pairs) & (words << 2 & words << 3 & ~(words << 4) | OutOfSight))
            | (four & (words >> 4) & Behind(tokens, ref _tokens)));
        var ends = ~words & (words << 1 | endsInRun) & ~(times | times << 1);
        var beyond = words | masks.Others;
        var parting = ((masks.Hyphens | (masks.Dots & ~DecimalPoints(ref block, masks)) | Bytes64.Equal(ref block, (byte)'/')) & (beyond >> 1 | Last))
            | masks.Colons | Bytes64.Equal(ref block, (byte)')')
            | (Bytes64.Equal(ref block, (byte)' ') & (masks.Digits << 1 | 1) & ((masks.Digits | masks.Others) >> 1 | Last));
        if ((masks.Others | _others | _special) != 0)
            Special(ref block, masks, starts, ref begun, ref parting);
        // A carry runs through each run that was begun.
        var noted = words & ~(words + begun);
        if (endsInRun != 0)
            noted |= (words ^ (words + 1)) >> 1;
        if (words >> 63 != 0)
            noted |= ulong.MaxValue << (Bytes64.Length - BitOperations.LeadingZeroCount(~words));
        noted &= numbers;
        for (ends &= parting; ends != 0; ends &= ends - 1)
        {
            var before = numbers & ((ends & (0 - ends)) - 1);
            noted |= before == 0 ? 0 : 1UL << BitOperations.Log2(before);
        }

        return noted;
    }

    /// <summary>Passes a block of ASCII without digits, hyphens and colons.</summary>
    /// <param name="last">Its last byte.</param>
    public void Pass(byte last) => (_pairs, _tokens, _others, _special) = (0, last is (byte)'.' or (byte)'_' ? 1UL : 0, 0, 0);

    // Those with one to four digits and the end of a word, or a unit, behind them: no group of a value is parted so, and positions have more decimals.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong DecimalPoints(ref byte block, in BlockMasks masks)
    {
        var one = masks.Dots & (masks.Digits >> 1);
        if (one == 0)
            return 0;
        var ends = masks.LineFeeds | Bytes64.Equal(ref block, (byte)' ') | Bytes64.Equal(ref block, (byte)',');
        // Behind digits a unit may follow, as in 785.8ms; groups of four characters are those of addresses, and a letter begins a diagnosis.
        var words = masks.Words;
        var units = masks.Digits << 1 & ~(masks.Upper << 3) & ~(words << 2 & words << 3 & words << 4 & ~(words << 5)) & ~OutOfSight;
        var letters = (one & units) == 0 ? 0 : masks.Letters;
        var two = one & (masks.Digits >> 2);
        var three = two & (masks.Digits >> 3);
        var four = three & (masks.Digits >> 4);
        return (one & (ends >> 2)) | (two & (ends >> 3)) | (three & (ends >> 4)) | (four & (ends >> 5))
            | (units & ((one & (letters >> 2)) | (two & (letters >> 3)) | (three & (letters >> 4)) | (four & (letters >> 5))));
    }

    private static ulong Behind(ulong mask, ref ulong carry)
    {
        var behind = mask << 1 | carry;
        carry = mask >> 63;
        return behind;
    }

    // The character of a province before a registration mark, whose first letter may stand apart; whatever normalising changes beside a run.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Special(ref byte block, in BlockMasks masks, ulong starts, ref ulong begun, ref ulong parting)
    {
        var two = Bytes64.Equal(ref block, 0xC2);
        var three = Bytes64.InRange(ref block, 0xE2, 2) | Bytes64.Equal(ref block, 0xEF);
        var city = masks.Upper & Behind(masks.Others, ref _others);
        begun |= starts & (city | (city | two) << 2 | three << 3 | _special);
        _special = (city | two) >> 62 | three >> 61;
        parting |= two | three;
    }
}
