using System.Numerics;
using System.Runtime.CompilerServices;
using Baygate.Classification.Text;

namespace Baygate.Classification.Tables;

/// <summary>
/// Measures, 64 bytes at a time, how far a text consists of rows that need no closer look to be cut: without quotes, and all with as many
/// fields as the table has columns.
/// </summary>
/// <param name="delimiter">What parts the fields.</param>
/// <param name="columns">Columns of the table.</param>
internal sealed class RegularRows(byte delimiter, int columns)
{
    /// <summary>How far the text consists of such rows.</summary>
    /// <param name="text">Text from the beginning of a row.</param>
    /// <returns>Their bytes, with the last line feed.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Measure(ReadOnlySpan<byte> text)
    {
        var (measured, missing) = (0, columns - 1);
        for (var at = 0; at + Bytes64.Length <= text.Length; at += Bytes64.Length)
        {
            ref var block = ref Unsafe.AsRef(in text[at]);
            var delimiters = Bytes64.Equal(ref block, delimiter);
            var ends = Bytes64.Equal(ref block, (byte)'\n');
            var quotes = Bytes64.Equal(ref block, (byte)'"');
            // The row that holds a quote is not regular, nor, if it has but one field, is one that may be blank.
            var stop = columns > 1 ? quotes : quotes | (ends & (Bytes64.InRange(ref block, 0, (byte)' ' + 1) << 1 | 1));
            var regular = stop == 0 ? ulong.MaxValue : (stop & (0 - stop)) - 1;
            for (ends &= regular; ends != 0; ends &= ends - 1)
            {
                var row = ends ^ (ends - 1);
                if (BitOperations.PopCount(delimiters & row) != missing)
                    return measured;
                measured = at + BitOperations.TrailingZeroCount(ends) + 1;
                missing = columns - 1;
                delimiters &= ~row;
            }

            missing -= BitOperations.PopCount(delimiters);
            if (stop != 0)
                return measured;
        }

        return measured;
    }
}
