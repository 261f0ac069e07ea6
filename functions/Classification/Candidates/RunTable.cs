using System.Collections.Concurrent;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Baygate.Classification.Identifiers;
using Baygate.Classification.Identifiers.Labels;

namespace Baygate.Classification.Candidates;

/// <summary>
/// Which types a run of letters and digits can begin, by its length and first characters and by what stands around it: some look-ups,
/// each a bit for each form of a type, and what they have in common.
/// </summary>
internal sealed class RunTable
{
    /// <summary>Length of a second run that is not known.</summary>
    public const int Unknown = 31;

    private const int MostForms = 256;
    private const int AsciiCharacters = 128;
    private const int Lengths = IdentifierScanner.LongerRun + 1;
    private const int Kinds = 16;

    // Of the first four characters two and two: the number they make, or that they are not both digits.
    private const int NoPair = 100;
    private const int Pairs = NoPair + 1;
    private const int SecondPair = 2;

    // A table takes longer to make than a small file to scan, and is the same whatever the date.
    private static readonly ConcurrentDictionary<byte, RunTable> Made = new();

    private readonly List<IdentifierType> _types = [];
    private readonly byte[] _kinds = new byte[256];
    private readonly Vector256<ulong>[] _byBeginning = new Vector256<ulong>[Lengths * AsciiCharacters];
    private readonly Vector256<ulong>[] _byFirstPair = new Vector256<ulong>[Lengths * Pairs];
    private readonly Vector256<ulong>[] _bySecondPair = new Vector256<ulong>[Lengths * Pairs];
    private readonly Vector256<ulong>[] _byBehind = new Vector256<ulong>[Lengths * 2 * Kinds];
    private readonly Vector256<ulong>[] _bySecond = new Vector256<ulong>[Lengths * 2 * (Unknown + 1)];
    private readonly Vector256<ulong> _unlabelled;
    private readonly Vector256<ulong>[] _byBefore = new Vector256<ulong>[Lengths * Kinds];

    private RunTable(byte delimiter)
    {
        Delimiter = delimiter;
        for (var character = 0; character < _kinds.Length; character++)
            _kinds[character] = (byte)BitOperations.Log2((uint)KindOf((byte)character));
        foreach (var type in IdentifierScanner.Types(DateOnly.MaxValue))
        {
            foreach (var form in type.Forms)
            {
                var bit = Vector256<ulong>.Zero.WithElement(_types.Count / 64, 1UL << _types.Count);
                Register(type, form, bit);
                if (type is not LabelledRun)
                    _unlabelled |= bit;
                _types.Add(type);
            }
        }

        ArgumentOutOfRangeException.ThrowIfGreaterThan(_types.Count, MostForms);
    }

    /// <summary>What parts the fields of the text, or a line feed if it has none.</summary>
    public byte Delimiter { get; }

    /// <summary>The table for a text.</summary>
    /// <param name="delimiter">What parts its fields, or a line feed if it has none.</param>
    public static RunTable For(byte delimiter) => Made.GetOrAdd(delimiter, given => new RunTable(given));

    /// <summary>The forms of types that a run can begin, a bit for each, whatever follows behind the next character.</summary>
    /// <param name="run">The run; three bytes stand behind it.</param>
    /// <param name="length">Its length.</param>
    /// <param name="isNumber">Whether it is all digits.</param>
    /// <param name="before">What stands before it.</param>
    /// <param name="behind">What stands behind it.</param>
    /// <param name="isLabelled">Whether a label may stand before it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<ulong> Find(ref byte run, int length, bool isNumber, byte before, byte behind, bool isLabelled)
    {
        length = Math.Min(length, IdentifierScanner.LongerRun);
        return _byBeginning[(length * AsciiCharacters) + run]
            & _byFirstPair[(length * Pairs) + PairAt(ref run)]
            & _bySecondPair[(length * Pairs) + PairAt(ref Unsafe.Add(ref run, SecondPair))]
            & _byBehind[(((length * 2) + (isNumber ? 1 : 0)) * Kinds) + _kinds[behind]]
            & _byBefore[(length * Kinds) + _kinds[before]]
            & (isLabelled ? Vector256<ulong>.AllBitsSet : _unlabelled);
    }

    /// <summary>Those behind which, and one more character, such a run may follow.</summary>
    /// <param name="length">Length of the first run.</param>
    /// <param name="second">Length of the second.</param>
    /// <param name="secondIsNumber">Whether that is all digits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<ulong> WithSecond(int length, int second, bool secondIsNumber) =>
        _bySecond[(((Math.Min(length, IdentifierScanner.LongerRun) * 2) + (secondIsNumber ? 1 : 0)) * (Unknown + 1)) + Math.Min(second, Unknown)];

    /// <summary>Whether one of the types may really stand there.</summary>
    /// <param name="forms">Forms the run has.</param>
    /// <param name="text">The text, not normalised.</param>
    /// <param name="start">Where the run begins.</param>
    /// <param name="length">Length of the run.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool IsPlausible(Vector256<ulong> forms, ReadOnlySpan<byte> text, int start, int length)
    {
        for (var part = 0; part < Vector256<ulong>.Count; part++)
        {
            for (var rest = forms[part]; rest != 0; rest &= rest - 1)
            {
                if (_types[(part * 64) + BitOperations.TrailingZeroCount(rest)].IsPlausible(text, start, length))
                    return true;
            }
        }

        return false;
    }

    private void Register(IdentifierType type, RunForm form, Vector256<ulong> bit)
    {
        for (var first = (byte)'0'; first < AsciiCharacters; first++)
        {
            if (form.First is null ? type.CanBeginWith(first) : form.First.Contains((char)first, StringComparison.Ordinal))
                _byBeginning[(form.Length * AsciiCharacters) + first] |= bit;
        }

        for (var pair = 0; pair < Pairs; pair++)
        {
            _byFirstPair[(form.Length * Pairs) + pair] |= CanHavePair(type, form, 0, pair) ? bit : default;
            _bySecondPair[(form.Length * Pairs) + pair] |= CanHavePair(type, form, SecondPair, pair) ? bit : default;
        }

        for (var kind = 0; kind < Kinds; kind++)
        {
            if (((int)form.Before >> kind & 1) != 0)
                _byBefore[(form.Length * Kinds) + kind] |= bit;
            if (((int)form.Behind >> kind & 1) == 0)
                continue;
            _byBehind[(((form.Length * 2) + 1) * Kinds) + kind] |= bit;
            if (!form.IsNumber)
                _byBehind[(form.Length * 2 * Kinds) + kind] |= bit;
        }

        for (var second = 0; second <= Unknown; second++)
        {
            if (form.Next is not null && second != Unknown && !form.Next.Contains(second))
                continue;
            _bySecond[(((form.Length * 2) + 1) * (Unknown + 1)) + second] |= bit;
            if (!form.NextIsNumber || second is 0 or Unknown)
                _bySecond[(form.Length * 2 * (Unknown + 1)) + second] |= bit;
        }
    }

    // A shorter run ends before the pair.
    private static bool CanHavePair(IdentifierType type, RunForm form, int place, int pair) =>
        pair == NoPair ? !form.IsNumber || form.Length < place + 2 : form.Length < place + 2 || type.CanHavePair(place, pair);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int PairAt(ref byte bytes)
    {
        var (first, second) = ((uint)bytes - '0', (uint)Unsafe.Add(ref bytes, 1) - '0');
        return first < 10 && second < 10 ? (int)((first * 10) + second) : NoPair;
    }

    private Neighbours KindOf(byte character) => character switch
    {
        (byte)'\n' or (byte)'\r' => Neighbours.Edge,
        (byte)' ' => Neighbours.Space,
        (byte)'-' => Neighbours.Hyphen,
        (byte)'.' => Neighbours.Dot,
        (byte)':' => Neighbours.Colon,
        (byte)'/' => Neighbours.Slash,
        (byte)'(' => Neighbours.Opening,
        (byte)')' => Neighbours.Closing,
        (byte)'+' => Neighbours.Plus,
        (byte)'_' => Neighbours.Underscore,
        (byte)'<' => Neighbours.Filler,
        >= 0x80 => Neighbours.NonAscii,
        _ => character == Delimiter ? Neighbours.Edge : Neighbours.Other,
    };
}
