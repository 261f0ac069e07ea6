using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Baygate.Classification.Text;
using Baygate.Classification.Words;

namespace Baygate.Classification.Candidates;

/// <summary>
/// Goes over a text block by block and notes where to look closer: at the first digit of runs of letters and digits that may begin an identifier
/// by what stands around them; at markers of words, signs behind what may be a label, at signs, the five hyphens a private key begins with, and
/// what normalising may make any of them. In delimited text only in fields long enough for an identifier.
/// </summary>
/// <param name="delimiter">What parts the fields, or a line feed if the text has none.</param>
/// <param name="memory">What was found out of the same text before.</param>
internal struct PositionNotes(byte delimiter, LabelMemory memory)
{
    private const ulong Last = 1UL << 63;

    // All that may be part of a number, a sign, or a character outside ASCII; letters, spaces and what parts sentences are none of it.
    private static readonly ByteClasses Telling = new(
    [
        .. Enumerable.Range(0, 256).Select(value => (byte)(value switch
        {
            (byte)'-' => 1 << 0,
            (>= '0' and <= '9') or ':' or '=' => 1 << 1,
            '@' => 1 << 2,
            >= 0x80 => 1 << 3,
            _ => 0,
        })),
    ]);

    private readonly bool _hasFields = delimiter != (byte)'\n';
    private RunBorders _borders;
    private NumberLabels _labels = new(delimiter, memory);
    private LongFields _fields = new(delimiter);
    private LineTimes _times = new();

    // Whether the block before ended within a run, and within the letters it begins with.
    private ulong _endsInRun;
    private ulong _endsInLetters;
    private bool _isBehindBlock;

    /// <summary>The positions of the next block.</summary>
    /// <param name="block">The block; another one stands behind it.</param>
    /// <param name="labelled">Receives those of runs that may stand behind a label.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Of(ref byte block, out ulong labelled)
    {
        if (!_hasFields && Telling.Of(ref block) == Vector512<byte>.Zero)
        {
            labelled = 0;
            return OfPlain(ref block);
        }

        var masks = new BlockMasks(ref block);
        var times = _times.Of(ref block, masks);
        var starts = masks.Words & ~(masks.Words << 1 | _endsInRun);
        // A carry runs from the first letter of each run through those behind it, to the first digit or the end of the run.
        var ran = masks.Letters + ((starts | _endsInLetters) & masks.Letters);
        var numbers = masks.Digits & (starts | (ran & ~masks.Letters) | _endsInLetters) & ~times;
        labelled = _labels.Of(ref block, masks, numbers);
        var noted = labelled | _borders.Of(ref block, masks, starts, numbers, times, _endsInRun)
            | Signs(ref block, masks) | WordFinder.MarkersIn(ref block) | WordFinder.SignsIn(ref block, masks, times, _isBehindBlock);
        if (masks.Others != 0)
            noted |= ChangingCharacters.In(ref block);
        _endsInLetters = ran < masks.Letters ? 1UL : 0;
        _endsInRun = masks.Words >> 63;
        _isBehindBlock = true;
        return _hasFields ? noted & _fields.Of(ref block) : noted;
    }

    // Of a block in which nothing tells but markers of words.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong OfPlain(ref byte block)
    {
        var last = Unsafe.Add(ref block, Bytes64.Length - 1);
        _endsInLetters = _endsInRun = char.IsAsciiLetter((char)last) ? 1UL : 0;
        _isBehindBlock = true;
        _times.Pass(last);
        _borders.Pass(last);
        _labels.Pass();
        return WordFinder.MarkersIn(ref block);
    }

    // What ends behind the block may be one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Signs(ref byte block, in BlockMasks masks)
    {
        var two = masks.Hyphens & (masks.Hyphens >> 1 | Last);
        return Bytes64.Equal(ref block, (byte)'@') | (two & (two >> 2 | 3UL << 62) & (masks.Hyphens >> 4 | 15UL << 60) & ~(masks.Hyphens >> 5));
    }
}
