using System.Buffers.Binary;
using Baygate.Classification.Reading;
using Baygate.Classification.Records;
using Baygate.Classification.Results;
using Baygate.Classification.Tables;
using Parquet;
using Parquet.Meta;
using Parquet.Schema;

namespace Baygate.Classification.Parquet;

/// <summary>Looks into Parquet files, one row group in memory at a time: each row is a record, nested columns are paths.</summary>
internal sealed class ParquetContentReader : IContentReader
{
    private const string Format = "parquet";
    private const int LongestFooter = 32 << 20;

    // Magic number and length of the footer.
    private const int TailLength = 8;

    // What a value takes in memory besides its text.
    private const int BytesOfValue = 24;

    private readonly List<string> _values = [];

    /// <inheritdoc/>
    public async ValueTask<Inspected> ReadAsync(Content content, Sightings file, CancellationToken cancellationToken)
    {
        await using var stream = await content.OpenSeekableAsync(cancellationToken);
        await CheckFooterAsync(stream, content.Unpacking, cancellationToken);
        try
        {
            return new Inspected(Format, null, await ReadAsync(stream, content, file, cancellationToken));
        }
        catch (NotImplementedException)
        {
            // Repeated values in data pages of the second version.
            return new Inspected(Format, null, Unscannable.Method);
        }
        catch (NotSupportedException) when (!content.Unpacking.HasFileFailed)
        {
            return new Inspected(Format, null, Unscannable.Method);
        }
        catch (Exception failure) when (failure is not (UnscannableException or OperationCanceledException) && !content.Unpacking.HasFileFailed)
        {
            // The library throws many kinds, some of them by accident.
            return new Inspected(Format, null, Unscannable.Corrupt);
        }
    }

    private static async ValueTask CheckFooterAsync(Stream stream, Unpacking unpacking, CancellationToken cancellationToken)
    {
        if (stream.Length < 4 + TailLength)
            throw new UnscannableException(Unscannable.Corrupt);
        var tail = new byte[TailLength];
        stream.Position = stream.Length - TailLength;
        await stream.ReadExactlyAsync(tail, cancellationToken);
        if (tail.AsSpan(4).SequenceEqual("PARE"u8))
            throw new UnscannableException(Unscannable.Encrypted);
        var length = BinaryPrimitives.ReadInt32LittleEndian(tail);
        if (!tail.AsSpan(4).SequenceEqual("PAR1"u8) || length < 0 || length > stream.Length - 4 - TailLength)
            throw new UnscannableException(Unscannable.Corrupt);
        if (length > LongestFooter)
            throw new UnscannableException(Unscannable.HeldTooMuch);
        unpacking.AddBytes(length);
        var footer = new byte[length];
        stream.Position = stream.Length - TailLength - length;
        await stream.ReadExactlyAsync(footer, cancellationToken);
        ThriftWalk.Over(footer, out _);
    }

    private async ValueTask<Unscannable?> ReadAsync(Stream stream, Content content, Sightings file, CancellationToken cancellationToken)
    {
        await using var reader = await ParquetReader.CreateAsync(stream, leaveStreamOpen: true, cancellationToken: cancellationToken);
        if (IsEncrypted(reader.Metadata!))
            return Unscannable.Encrypted;
        if (await ParquetLayout.HasHiddenAsync(stream, reader.Metadata!, cancellationToken))
            return Unscannable.Hidden;
        var fields = reader.Schema.DataFields;
        if (fields.Length > file.Options.Limits.MaxColumns)
            return Unscannable.TooManyColumns;
        ScanNames(reader, content, file);
        var records = Records(fields, content, file, out var columns);
        foreach (var group in reader.RowGroups)
            await GroupAsync(group, fields, columns, records, stream, content.Unpacking, cancellationToken);
        records.Complete();
        return null;
    }

    private static bool IsEncrypted(FileMetaData metadata) =>
        metadata.EncryptionAlgorithm is not null || metadata.RowGroups.Any(group => group.Columns.Any(column => column.CryptoMetadata is not null));

    private static void ScanNames(ParquetReader reader, Content content, Sightings file)
    {
        var lines = new TextLines(file, content.Within("properties"));
        foreach (var element in reader.Metadata!.Schema)
            lines.Add(element.Name);
        foreach (var value in reader.Metadata.KeyValueMetadata ?? [])
            lines.Add($"{value.Key} {value.Value}");
        lines.Complete();
    }

    // A flat schema is the header of a table; in others, values stand at paths.
    private static RecordScan Records(DataField[] fields, Content content, Sightings file, out int[] columns)
    {
        var header = new HeaderRow([.. fields.Select(field => field.Name)]);
        if (header.IsHeader && fields.All(field => field.Path.Length == 1))
        {
            columns = [.. Enumerable.Range(0, fields.Length)];
            return new RecordScan(header, file, content.Place);
        }

        var records = new RecordScan(file, content.Place);
        var root = records.Columns.Root("");
        columns = [.. fields.Select(field => field.Path.ToList().Where(name => !IsStructure(name))
            .Aggregate(root, (node, name) => records.Columns.Child(node, name, out _)).Column)];
        return records;
    }

    // Names that the format gives to lists and maps.
    private static bool IsStructure(string name) => name is "list" or "element" or "array" or "item" or "bag" or "array_element" or "key_value";

    private async ValueTask GroupAsync(
        ParquetRowGroupReader group, DataField[] fields, int[] columns, RecordScan records, Stream stream, Unpacking unpacking, CancellationToken cancellationToken)
    {
        var pages = new ParquetPages(stream, unpacking);
        var held = 0L;
        var open = new List<ParquetColumn>();
        try
        {
            foreach (var field in fields)
            {
                var column = group.GetMetadata(field)?.MetaData ?? throw new UnscannableException(Unscannable.Contradiction);
                var bytes = await pages.CheckAsync(column, cancellationToken) + (BytesOfValue * column.NumValues);
                unpacking.AddBytes(bytes);
                unpacking.Hold(bytes);
                held += bytes;
                open.Add(ParquetColumns.Of(field, (int)column.NumValues));
                await open[^1].ReadAsync(group, cancellationToken);
            }

            for (var row = 0L; row < group.RowCount; row++)
                Row(open, columns, records, unpacking);
        }
        finally
        {
            open.ForEach(column => column.Dispose());
            unpacking.Release(held);
        }
    }

    private void Row(List<ParquetColumn> open, int[] columns, RecordScan records, Unpacking unpacking)
    {
        records.Begin();
        for (var index = 0; index < open.Count; index++)
        {
            open[index].Next(_values);
            foreach (var value in _values)
            {
                unpacking.AddBytes(value.Length);
                records.Cell(columns[index], System.Text.Encoding.UTF8.GetBytes(value));
            }
        }

        records.End();
    }
}
