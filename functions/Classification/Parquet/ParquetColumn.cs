using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Unicode;
using Baygate.Classification.Reading;
using Baygate.Classification.Results;
using Parquet.Data;
using Parquet.Schema;

namespace Baygate.Classification.Parquet;

/// <summary>The values of one column in a row group, handed out row by row.</summary>
internal sealed class ParquetColumn : IDisposable
{
    private readonly RawColumnData _data;
    private readonly Func<int, string> _text;
    private readonly int _maxDefinition;
    private readonly int _maxRepetition;
    private readonly int _entries;
    private int _entry;
    private int _value;

    /// <summary>Takes a column.</summary>
    /// <param name="field">Its place in the schema.</param>
    /// <param name="data">Its values.</param>
    /// <param name="entries">Values and nulls in it.</param>
    public ParquetColumn(DataField field, RawColumnData data, int entries)
    {
        (_data, _entries) = (data, entries);
        (_maxDefinition, _maxRepetition) = (field.MaxDefinitionLevel, field.MaxRepetitionLevel);
        _text = TextOf(data);
    }

    /// <summary>Takes the values of the next row.</summary>
    /// <param name="values">Receives them; several, if the column is repeated.</param>
    public void Next(List<string> values)
    {
        values.Clear();
        do
        {
            if (_entry >= _entries)
                throw new UnscannableException(Unscannable.Contradiction);
            if (_maxDefinition == 0 || _data.DefinitionLevels[_entry] == _maxDefinition)
                values.Add(_text(_value++));
            _entry++;
        }
        while (_maxRepetition > 0 && _entry < _entries && _data.RepetitionLevels[_entry] > 0);
    }

    /// <inheritdoc/>
    public void Dispose() => _data.Dispose();

    private static Func<int, string> TextOf(RawColumnData data) => data switch
    {
        RawColumnData<ReadOnlyMemory<char>> column => index => column.Values[index].ToString(),
        RawColumnData<ReadOnlyMemory<byte>> column => index => Text(column.Values[index].Span),
        RawColumnData<bool> column => index => column.Values[index] ? "true" : "false",
        RawColumnData<sbyte> column => Numbers(column),
        RawColumnData<byte> column => Numbers(column),
        RawColumnData<short> column => Numbers(column),
        RawColumnData<ushort> column => Numbers(column),
        RawColumnData<int> column => Numbers(column),
        RawColumnData<uint> column => Numbers(column),
        RawColumnData<long> column => Numbers(column),
        RawColumnData<ulong> column => Numbers(column),
        RawColumnData<BigInteger> column => Numbers(column),
        RawColumnData<float> column => Numbers(column),
        RawColumnData<double> column => Numbers(column),
        RawColumnData<decimal> column => Numbers(column),
        RawColumnData<Guid> column => Formatted(column, "D"),
        RawColumnData<DateOnly> column => Formatted(column, "yyyy-MM-dd"),
        RawColumnData<TimeOnly> column => Formatted(column, "HH:mm:ss"),
        RawColumnData<TimeSpan> column => Formatted(column, "c"),
        RawColumnData<DateTime> column => index => Show(column.Values[index]),
        _ => throw new UnscannableException(Unscannable.Format),
    };

    private static Func<int, string> Numbers<T>(RawColumnData<T> column)
        where T : struct, IFormattable => Formatted(column, null);

    private static Func<int, string> Formatted<T>(RawColumnData<T> column, string? format)
        where T : struct, IFormattable => index => column.Values[index].ToString(format, CultureInfo.InvariantCulture);

    private static string Show(DateTime time) =>
        time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    // Bytes that the schema does not call text mostly are; others could be a picture or a file.
    private static string Text(ReadOnlySpan<byte> bytes) =>
        Utf8.IsValid(bytes) && !bytes.ContainsAnyInRange((byte)0, (byte)8) ? Encoding.UTF8.GetString(bytes) : throw new UnscannableException(Unscannable.Binary);
}
