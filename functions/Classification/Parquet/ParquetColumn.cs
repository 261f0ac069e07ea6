using System.Buffers;
using Baygate.Classification.Reading;
using Baygate.Classification.Results;
using Parquet;
using Parquet.Schema;

namespace Baygate.Classification.Parquet;

/// <summary>The values of one column in a row group, handed out row by row.</summary>
internal abstract class ParquetColumn : IDisposable
{
    private readonly IMemoryOwner<int>? _definitions;
    private readonly IMemoryOwner<int>? _repetitions;
    private int _entry;
    private int _value;

    /// <summary>Takes memory for the levels of a column.</summary>
    /// <param name="field">Its place in the schema.</param>
    /// <param name="entries">Values and nulls in it.</param>
    protected ParquetColumn(DataField field, int entries)
    {
        (Field, Entries) = (field, entries);
        _definitions = field.MaxDefinitionLevel > 0 ? MemoryPool<int>.Shared.Rent(entries) : null;
        _repetitions = field.MaxRepetitionLevel > 0 ? MemoryPool<int>.Shared.Rent(entries) : null;
    }

    /// <summary>Its place in the schema.</summary>
    protected DataField Field { get; }

    /// <summary>Values and nulls in it.</summary>
    protected int Entries { get; }

    /// <summary>How deep each entry is defined; null where all are values.</summary>
    protected Memory<int>? Definitions => _definitions?.Memory[..Entries];

    /// <summary>At which level each entry repeats; null where none does.</summary>
    protected Memory<int>? Repetitions => _repetitions?.Memory[..Entries];

    /// <summary>Reads the column.</summary>
    /// <param name="group">The row group.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public abstract ValueTask ReadAsync(ParquetRowGroupReader group, CancellationToken cancellationToken);

    /// <summary>Takes the values of the next row.</summary>
    /// <param name="values">Receives them; several, if the column is repeated.</param>
    public void Next(List<string> values)
    {
        values.Clear();
        do
        {
            if (_entry >= Entries)
                throw new UnscannableException(Unscannable.Contradiction);
            if (_definitions is null || _definitions.Memory.Span[_entry] == Field.MaxDefinitionLevel)
                values.Add(Text(_value++));
            _entry++;
        }
        while (_repetitions is not null && _entry < Entries && _repetitions.Memory.Span[_entry] > 0);
    }

    /// <inheritdoc/>
    public virtual void Dispose()
    {
        _definitions?.Dispose();
        _repetitions?.Dispose();
    }

    /// <summary>The text of a value.</summary>
    /// <param name="index">Its number among the values.</param>
    protected abstract string Text(int index);
}
