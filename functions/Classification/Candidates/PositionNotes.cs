using System.Runtime.CompilerServices;
using Baygate.Classification.Text;
using Baygate.Classification.Words;

namespace Baygate.Classification.Candidates;

/// <summary>
/// Goes over a text block by block and notes where to look closer: at the first digit of runs of letters and digits that may begin an identifier
/// by what stands around them; at markers of words, signs behind what may be a label, at signs, the five hyphens a private key begins with, and
/// what normalising may make any of them. In delimited text only in fields long enough for an identifier.
/// </summary>
/// <param name="delimiter">What parts the fields, or a line feed if the text has none.</param>
internal struct PositionNotes(byte delimiter)
{
    private const ulong Last = 1UL << 63;

    private readonly bool _hasFields = delimiter != (byte)'\n';
    private RunBorders _borders;
    private NumberLabels _labels = new(delimiter);
    private LongFields _fields = new(delimiter);
    private LineTimes _times = new();

    // Whether the block before ended within a run, and within the letters it begins with.
    private ulong _endsInRun;
    private ulong _endsInLetters;

    /// <summary>The positions of the next block.</summary>
    /// <param name="block">The block; another one stands behind it.</param>
    /// <param name="labelled">Receives those of runs that may stand behind a label.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Of(ref byte block, out ulong labelled)
    {
        var masks = new BlockMasks(ref block);
        var starts = masks.Words & ~(masks.Words << 1 | _endsInRun);
        // A carry runs from the first letter of each run through those behind it, to the first digit or the end of the run.
        var ran = masks.Letters + ((starts | _endsInLetters) & masks.Letters);
        var numbers = masks.Digits & (starts | (ran & ~masks.Letters) | _endsInLetters) & ~_times.Of(ref block, masks);
        labelled = _labels.Of(ref block, masks, numbers);
        var noted = labelled | _borders.Of(ref block, masks, starts, numbers, _endsInRun)
            | Signs(ref block, masks) | WordFinder.MarkersIn(ref block) | WordFinder.SignsIn(ref block, masks);
        if (masks.Others != 0)
            noted |= Changing(ref block);
        _endsInLetters = ran < masks.Letters ? 1UL : 0;
        _endsInRun = masks.Words >> 63;
        return _hasFields ? noted & _fields.Of(ref block) : noted;
    }

    // What ends behind the block may be one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Signs(ref byte block, in BlockMasks masks)
    {
        var two = masks.Hyphens & (masks.Hyphens >> 1 | Last);
        return Bytes64.Equal(ref block, (byte)'@') | (two & (two >> 2 | 3UL << 62) & (masks.Hyphens >> 4 | 15UL << 60) & ~(masks.Hyphens >> 5));
    }

    // Characters that the normalised view has as digits, letters, at signs or spaces, or not at all; what ends behind the block may be one.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong Changing(ref byte block)
    {
        var fullWidth = Bytes64.Equal(ref block, 0xEF);
        // EF BC 90 to 99 are digits, A0 the at sign, A1 to BA capital letters; EF BD 81 to 9A small letters; EF BB BF is nothing.
        var capitals = (Bytes64.Equal(ref block, 0xBC) >> 1 | Last) & ((Bytes64.InRange(ref block, 0x90, 10) | Bytes64.InRange(ref block, 0xA0, 27)) >> 2 | 3UL << 62);
        var others = (Bytes64.InRange(ref block, 0xBB, 3) & ~Bytes64.Equal(ref block, 0xBC)) >> 1 | Last;
        var result = fullWidth & (capitals | others);
        // E2 80 80 to 8F, AA to AF and E2 81 9F to A4 are spaces and nothing; what lies between them, such as quotes, ends a word as it stands.
        result |= Bytes64.Equal(ref block, 0xE2) & (Bytes64.InRange(ref block, 0x80, 2) >> 1 | Last) & ~(Bytes64.InRange(ref block, 0x90, 15) >> 2);
        result |= Bytes64.Equal(ref block, 0xC2) & ((Bytes64.Equal(ref block, 0xA0) | Bytes64.Equal(ref block, 0xAD)) >> 1 | Last);
        var zeros = Bytes64.Equal(ref block, 0x80);
        return result | (Bytes64.Equal(ref block, 0xE3) & (zeros >> 1 | Last) & (zeros >> 2 | 3UL << 62));
    }
}
