using System.Buffers;
using Baygate.Classification.Results;

namespace Baygate.Classification.Records;

/// <summary>
/// What was said of the first records, kept back to be said again. It takes no more than <see cref="MostBytes"/> of values in
/// <see cref="MostEntries"/> entries; each method says whether it took what it was given.
/// </summary>
internal sealed class RecordSample
{
    /// <summary>Most bytes of values.</summary>
    public const int MostBytes = 512 * 1024;

    /// <summary>Most values, and beginnings and ends of records.</summary>
    public const int MostEntries = 16 * 1024;

    private readonly ArrayBufferWriter<byte> _values = new();
    private readonly List<Entry> _entries = [];
    private bool _isTitle;

    /// <summary>Receives a value below a header.</summary>
    /// <param name="column">Index of its column.</param>
    /// <param name="raw">The value as it stands.</param>
    public delegate void CellVisitor(int column, ReadOnlySpan<byte> raw);

    private enum Kind
    {
        Begin,
        Cell,
        Mark,
        Refer,
        End,
        EndOfRecord,
    }

    /// <summary>Takes the beginning of a record.</summary>
    public bool Begin(bool isTitle, bool isPart)
    {
        _isTitle = isTitle;
        return Take(new Entry(Kind.Begin, default, default, 0, isTitle, isPart), default);
    }

    /// <summary>Takes a value.</summary>
    public bool Cell(int column, ReadOnlySpan<byte> raw) => Take(new Entry(Kind.Cell, column, default, 0, _isTitle), raw);

    /// <summary>Takes a mark.</summary>
    public bool Mark(int category, Tier tier, int column) => Take(new Entry(Kind.Mark, column, category, 0, Tier: tier), default);

    /// <summary>Takes a reference to a person.</summary>
    public bool Refer(int category, ReadOnlySpan<byte> value, int column) => Take(new Entry(Kind.Refer, column, category, 0), value);

    /// <summary>Takes the end of a record.</summary>
    public bool End() => Take(new Entry(Kind.End, default, default, 0), default);

    /// <summary>Takes the end of a record that is told apart by its bytes.</summary>
    public bool End(ReadOnlySpan<byte> record) => Take(new Entry(Kind.EndOfRecord, default, default, 0), record);

    /// <summary>Visits the values below headers.</summary>
    public void Cells(CellVisitor visit)
    {
        var rest = _values.WrittenSpan;
        foreach (var entry in _entries)
        {
            if (entry is { Kind: Kind.Cell, IsTitle: false })
                visit(entry.Column, rest[..entry.Length]);
            rest = rest[entry.Length..];
        }
    }

    /// <summary>Says all of it again.</summary>
    public void Replay(RecordScan records)
    {
        var rest = _values.WrittenSpan;
        foreach (var entry in _entries)
        {
            Replay(entry, rest[..entry.Length], records);
            rest = rest[entry.Length..];
        }
    }

    private static void Replay(Entry entry, ReadOnlySpan<byte> value, RecordScan records)
    {
        switch (entry.Kind)
        {
            case Kind.Begin:
                records.Begin(entry.IsTitle, entry.IsPart);
                break;
            case Kind.Cell:
                records.Cell(entry.Column, value);
                break;
            case Kind.Mark:
                records.Mark(entry.Category, entry.Tier, entry.Column);
                break;
            case Kind.Refer:
                records.Refer(entry.Category, value, entry.Column);
                break;
            case Kind.End:
                records.End();
                break;
            default:
                records.End(value);
                break;
        }
    }

    private bool Take(Entry entry, ReadOnlySpan<byte> value)
    {
        if (_entries.Count == MostEntries || value.Length > MostBytes - _values.WrittenCount)
            return false;
        _values.Write(value);
        _entries.Add(entry with { Length = value.Length });
        return true;
    }

    private readonly record struct Entry(Kind Kind, int Column, int Category, int Length, bool IsTitle = false, bool IsPart = false, Tier Tier = default);
}
