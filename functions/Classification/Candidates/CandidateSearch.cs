using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Baygate.Classification.Identifiers;
using Baygate.Classification.Text;
using Baygate.Classification.Words;

namespace Baygate.Classification.Candidates;

/// <summary>
/// One search of a <see cref="CandidateFinder"/>: first the positions of some blocks are noted where something could begin, then each of them
/// is judged. Apart, both go without a branch for every run of the text.
/// </summary>
internal ref struct CandidateSearch
{
    /// <summary>Most positions noted at once.</summary>
    public const int MostPositions = (Blocks * Block) + Unrolled;

    /// <summary>Room for the end of a text, with what stands before it and line feeds behind it.</summary>
    public const int EndBytes = 6 * Block;

    private const int Block = Bytes64.Length;
    private const int Blocks = 32;
    private const int Unrolled = 4;

    private readonly RunTable _runs;
    // Each with a bit for whether a label may stand before it.
    private readonly int[] _positions;
    private readonly byte[] _end;
    private readonly LabelMemory _memory;
    private readonly int _length;
    private ReadOnlySpan<byte> _text;
    private int _offset;
    private int _next;
    private int _count;
    private int _read;
    private PositionNotes _notes;
    /// <summary>Begins a search.</summary>
    public CandidateSearch(RunTable runs, ReadOnlySpan<byte> text, int[] positions, byte[] end, LabelMemory memory)
    {
        _text = text;
        (_runs, _length, _positions, _end, _memory) = (runs, text.Length, positions, end, memory);
        _notes = new PositionNotes(runs.Delimiter, memory);
    }

    /// <summary>The next candidate.</summary>
    /// <param name="from">Where to go on: at the beginning of a line or of a field, or behind one, and not before the last candidate.</param>
    /// <returns>A byte of it, or the length of the text if there is none.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Next(int from)
    {
        while (true)
        {
            while (_read < _count)
            {
                var position = _positions[_read++];
                var at = position >> 1;
                if (at + _offset >= from && IsCandidate(at, isLabelled: (position & 1) != 0))
                    return at + _offset;
            }

            if (!NotePositions(from))
                return _length;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool NotePositions(int from)
    {
        (_read, _count) = (0, 0);
        if (from > _next + _offset)
        {
            _next = from - _offset;
            _notes = new PositionNotes(_runs.Delimiter, _memory);
        }

        if (_next + (2 * Block) > _text.Length && !TryTurnToEnd())
            return false;
        ref var bytes = ref MemoryMarshal.GetReference(_text);
        ref var positions = ref MemoryMarshal.GetArrayDataReference(_positions);
        for (var block = 0; block < Blocks && _next + (2 * Block) <= _text.Length; block++, _next += Block)
        {
            var noted = _notes.Of(ref Unsafe.Add(ref bytes, _next), out var labelled);
            var count = BitOperations.PopCount(noted);
            for (var done = 0; done < count; done += Unrolled)
            {
                for (var i = 0; i < Unrolled; i++, noted &= noted - 1)
                {
                    var bit = BitOperations.TrailingZeroCount(noted);
                    Unsafe.Add(ref positions, _count + done + i) = (_next + bit) << 1 | (int)(labelled >> bit & 1);
                }
            }

            _count += count;
        }

        return true;
    }

    // The end of the text is looked at in a copy with line feeds behind it; what stands before goes with it, because types look back.
    private bool TryTurnToEnd()
    {
        if (_offset + _next >= _length || _text.Overlaps(_end))
            return false;
        var start = Math.Max(0, _next - (2 * Block));
        _text[start..].CopyTo(_end);
        _end.AsSpan(_text.Length - start).Fill((byte)'\n');
        _text = _end;
        (_offset, _next) = (start, _next - start);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool IsCandidate(int at, bool isLabelled)
    {
        var character = _text[at];
        if (!char.IsAsciiDigit((char)character))
            return IsSign(at, character);
        var start = at;
        if (at > 0 && char.IsAsciiLetter((char)_text[at - 1]))
        {
            start = FirstLetter(at);
            // Longer than any form, so that its first character may be out of sight.
            if (at - start >= IdentifierScanner.LongerRun)
                return true;
        }

        ref var bytes = ref MemoryMarshal.GetReference(_text);
        ref var block = ref Unsafe.Add(ref bytes, start);
        var before = start > 0 ? Unsafe.Add(ref block, -1) : (byte)'\n';
        return MayBegin(ref block, before, isLabelled) && MayGoOn(ref block, start, before, isLabelled);
    }

    // Most runs are of no form, or none of what stands right beside them.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool MayBegin(ref byte run, byte before, bool isLabelled)
    {
        var bytes = Vector256.LoadUnsafe(ref run);
        var digits = Vector256.LessThan(bytes - Vector256.Create((byte)'0'), Vector256.Create((byte)10));
        var letters = Vector256.LessThan((bytes | Vector256.Create((byte)0x20)) - Vector256.Create((byte)'a'), Vector256.Create((byte)26));
        var length = BitOperations.TrailingZeroCount(~(digits | letters).ExtractMostSignificantBits());
        if (length == Vector256<byte>.Count)
            return true;
        var isNumber = BitOperations.TrailingZeroCount(~digits.ExtractMostSignificantBits()) >= length;
        var behind = Unsafe.Add(ref run, length);
        return ((before | behind) & 0x80) != 0 || _runs.Find(ref run, length, isNumber, before, behind, isLabelled) != Vector256<ulong>.Zero;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly bool MayGoOn(ref byte run, int start, byte before, bool isLabelled)
    {
        var digits = Bytes64.InRange(ref run, (byte)'0', 10);
        var words = digits | Bytes64.InRange(ref run, (byte)'a', 26, ignoring: 0x20);
        var length = BitOperations.TrailingZeroCount(~words);
        // The run behind one more character; if that is not in sight, anything may follow.
        var isShort = length < Block - 1;
        var behind = isShort ? Unsafe.Add(ref run, length) : (byte)'\n';
        var rest = ~words >> length >> 1;
        var second = isShort && rest != 0 ? BitOperations.TrailingZeroCount(rest) : RunTable.Unknown;
        var secondIsNumber = BitOperations.TrailingZeroCount(~digits >> length >> 1) >= second;
        var isNumber = BitOperations.TrailingZeroCount(~digits) >= length;
        var last = second < RunTable.Unknown ? Unsafe.Add(ref run, length + 1 + second) : (byte)'\n';
        if (((before | behind | last) & 0x80) != 0 && HasSpecialBeside(start, start + length, start + length + 1 + second))
            return true;
        var forms = _runs.Find(ref run, length, isNumber, before, behind, isLabelled) & _runs.WithSecond(length, second, secondIsNumber);
        return forms != Vector256<ulong>.Zero && _runs.IsPlausible(forms, _text, start, length);
    }

    private readonly int FirstLetter(int at)
    {
        var start = at;
        while (start > 0 && at - start < IdentifierScanner.LongerRun && char.IsAsciiLetter((char)_text[start - 1]))
            start--;
        return start;
    }

    private readonly bool HasSpecialBeside(int start, int end, int secondEnd) =>
        Normaliser.IsSpecialBefore(_text, start) || Normaliser.IsSpecialAt(_text, end) || Normaliser.IsSpecialAt(_text, secondEnd);

    private readonly bool IsSign(int at, byte character) => character switch
    {
        (byte)'@' => at > 0 && at + 1 < _text.Length
            && (EmailAddress.CanStandBefore(_text[at - 1]) || Normaliser.IsSpecialBefore(_text, at))
            && (char.IsAsciiLetterOrDigit((char)_text[at + 1]) || Normaliser.IsSpecialAt(_text, at + 1)),
        (byte)'-' => _text[at..].StartsWith(PrivateKeyBlock.Beginning),
        _ => WordFinder.IsAt(_text, at) || (character >= 0xC0 && Normaliser.MakesWordAt(_text, at)),
    };
}
