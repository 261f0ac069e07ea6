using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using Baygate.Classification.Text;

namespace Baygate.Classification.Tables;

/// <summary>Finds, 64 bytes at a time, the rows of a table that have a value in one of some columns.</summary>
/// <param name="delimiter">What parts the fields.</param>
/// <param name="columns">Columns of the table.</param>
/// <param name="wanted">The columns, from 0.</param>
internal sealed class FilledFields(byte delimiter, int columns, IReadOnlyCollection<int> wanted)
{
    // Which separator of a row stands before each, those of the row before counted on.
    private readonly int[] _before = [.. wanted.Select(column => (column + columns - 1) % columns)];
    private readonly bool _hasFirst = wanted.Contains(0);

    /// <summary>Begins to search rows.</summary>
    /// <param name="rows">Rows that have as many fields as the table has columns, and no quotes.</param>
    public Search In(ReadOnlySpan<byte> rows) => new(this, rows);

    /// <summary>One search.</summary>
    internal ref struct Search
    {
        private readonly FilledFields _fields;
        private readonly ReadOnlySpan<byte> _rows;
        private int _next;
        private int _separators;
        private int _block;
        private ulong _found;

        /// <summary>Begins it.</summary>
        public Search(FilledFields fields, ReadOnlySpan<byte> rows)
        {
            _fields = fields;
            _rows = rows;
            _next = fields._before.Length == 0 ? rows.Length : 0;
        }

        /// <summary>A byte of the next row with a value, or the length of the rows if there is none.</summary>
        /// <param name="from">Where to go on.</param>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public int Next(int from)
        {
            if (from == 0 && _fields._hasFirst && !_rows.IsEmpty && !_fields.Ends(_rows[0]))
                return 0;
            while (true)
            {
                for (; _found != 0; _found &= _found - 1)
                {
                    var field = _block + BitOperations.TrailingZeroCount(_found) + 1;
                    if (field >= from)
                        return field;
                }

                if (_next >= _rows.Length)
                    return _rows.Length;
                Look();
            }
        }

        private void Look()
        {
            _block = _next;
            _next += Bytes64.Length;
            if (_next <= _rows.Length)
            {
                Look(ref Unsafe.Add(ref MemoryMarshal.GetReference(_rows), _block));
                return;
            }

            Span<byte> rest = stackalloc byte[Bytes64.Length];
            rest.Fill((byte)'\n');
            _rows[_block..].CopyTo(rest);
            Look(ref rest[0]);
        }

        private void Look(ref byte block)
        {
            var separators = Bytes64.Equal(ref block, _fields.Delimiter) | Bytes64.Equal(ref block, (byte)'\n');
            var empty = (separators | Bytes64.Equal(ref block, (byte)'\r')) >> 1;
            if (_next >= _rows.Length || _fields.Ends(_rows[_next]))
                empty |= 1UL << (Bytes64.Length - 1);
            var count = BitOperations.PopCount(separators);
            foreach (var before in _fields._before)
            {
                for (var index = (before - _separators + _fields.Columns) % _fields.Columns; index < count; index += _fields.Columns)
                    _found |= Bit(separators, index);
            }

            _found &= ~empty;
            _separators = (_separators + count) % _fields.Columns;
        }

        // The set bit with as many below it.
        private static ulong Bit(ulong mask, int below)
        {
            if (Bmi2.X64.IsSupported)
                return Bmi2.X64.ParallelBitDeposit(1UL << below, mask);
            for (; below > 0; below--)
                mask &= mask - 1;
            return mask & (0 - mask);
        }
    }

    private byte Delimiter => delimiter;

    private int Columns => columns;

    private bool Ends(byte character) => character == delimiter || character is (byte)'\n' or (byte)'\r';
}
