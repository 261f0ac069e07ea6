using System.Buffers;
using Parquet;
using Parquet.Schema;

namespace Baygate.Classification.Parquet;

/// <summary>A column of values of one type.</summary>
/// <typeparam name="T">The type the library reads them as.</typeparam>
/// <param name="field">Its place in the schema.</param>
/// <param name="entries">Values and nulls in it.</param>
/// <param name="text">Makes a value text.</param>
internal sealed class ParquetValues<T>(DataField field, int entries, Func<T, string> text) : ParquetColumn(field, entries)
    where T : struct
{
    private readonly IMemoryOwner<T> _values = MemoryPool<T>.Shared.Rent(entries);

    /// <inheritdoc/>
    public override ValueTask ReadAsync(ParquetRowGroupReader group, CancellationToken cancellationToken) =>
        group.ReadRawAsync(Field, _values.Memory[..Entries], Definitions, Repetitions, cancellationToken);

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        _values.Dispose();
    }

    /// <inheritdoc/>
    protected override string Text(int index) => text(_values.Memory.Span[..Entries][index]);
}
