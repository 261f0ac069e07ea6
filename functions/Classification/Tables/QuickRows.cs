using System.Numerics;
using System.Runtime.CompilerServices;
using Baygate.Classification.Text;

namespace Baygate.Classification.Tables;

/// <summary>
/// Passes, 64 bytes at a time, over rows of a table in which nothing can be found: they hold no quote, have as many fields as the table has
/// columns, and none of their values may matter.
/// </summary>
/// <param name="delimiter">What parts the fields.</param>
/// <param name="columns">Columns of the table, more than one.</param>
/// <param name="mayMatter">Whether a value that is long enough may hold something.</param>
internal sealed class QuickRows(byte delimiter, int columns, QuickRows.ValueTest mayMatter)
{
    /// <summary>Whether a value may hold something.</summary>
    internal delegate bool ValueTest(ReadOnlySpan<byte> value);

    /// <summary>Passes over rows.</summary>
    /// <param name="text">Text from the beginning of a row.</param>
    /// <param name="shortest">The length from which a value of each column may hold something.</param>
    /// <param name="rows">Receives how many were passed.</param>
    /// <returns>Their bytes, with the last line feed: there begins a row to look at, or one whose end is not near.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Pass(ReadOnlySpan<byte> text, ReadOnlySpan<int> shortest, out int rows)
    {
        rows = 0;
        var (row, start, column) = (0, 0, 0);
        for (var at = 0; at + Bytes64.Length <= text.Length; at += Bytes64.Length)
        {
            ref var block = ref Unsafe.AsRef(in text[at]);
            var quotes = Bytes64.Equal(ref block, (byte)'"');
            var ends = Bytes64.Equal(ref block, delimiter) | Bytes64.Equal(ref block, (byte)'\n');
            for (ends &= quotes == 0 ? ulong.MaxValue : (quotes & (0 - quotes)) - 1; ends != 0; ends &= ends - 1)
            {
                var end = at + BitOperations.TrailingZeroCount(ends);
                if (end - start >= shortest[column] && Matters(text[start..end], shortest[column]))
                    return row;
                start = end + 1;
                var isLast = ++column == columns;
                if (isLast != (text[end] == (byte)'\n'))
                    return row;
                if (!isLast)
                    continue;
                (row, column) = (start, 0);
                rows++;
            }

            if (quotes != 0)
                return row;
        }

        return row;
    }

    private bool Matters(ReadOnlySpan<byte> value, int shortest)
    {
        // The carriage return before the line feed is no part of the last value.
        if (value[^1] == (byte)'\r')
            value = value[..^1];
        return value.Length >= shortest && (shortest == 1 || mayMatter(value));
    }
}
