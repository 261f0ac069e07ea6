using System.Runtime.InteropServices;
using Baygate.Classification.Categories;
using Baygate.Classification.Identifiers;
using Baygate.Classification.Persons;
using Baygate.Classification.Results;
using Baygate.Classification.Text;

namespace Baygate.Classification.Tables;

/// <summary>
/// Reads a delimited table. A value is known by what it is and by the header of its column; each record is of one person.
/// </summary>
internal sealed class TableScanner : IContentScanner
{
    private readonly ClassifierOptions _options;
    private readonly CategoryJudgement _judgement;
    private readonly RecordReader _reader;
    private readonly byte _delimiter;
    private readonly bool _hasHeader;
    private readonly IReadOnlyList<int?> _categories;
    private readonly Normaliser _normaliser = new();
    private readonly IdentifierScanner _identifiers;
    private readonly List<IdentifierMatch> _matches = [];
    private readonly Tally _tally;
    private readonly PersonRegister _persons;
    private readonly RecordPerson _person;
    private PersonsBasis _basis = PersonsBasis.Identifiers;
    private int _rowsToHeader;
    private long _records;

    /// <summary>Makes a scanner.</summary>
    /// <param name="table">The delimiter and the first row.</param>
    /// <param name="options">Key, date and limits.</param>
    /// <param name="judgement">Class of each category.</param>
    /// <param name="hasher">Hashes the persons.</param>
    public TableScanner(DelimiterTrial table, ClassifierOptions options, CategoryJudgement judgement, PersonHasher hasher)
    {
        _options = options;
        _judgement = judgement;
        _delimiter = table.Delimiter;
        _reader = new RecordReader(table.Delimiter);
        _hasHeader = table.Header.IsHeader;
        _rowsToHeader = _hasHeader ? table.RowsAboveHeader + 1 : 0;
        _categories = table.Header.Categories();
        _identifiers = new IdentifierScanner(options.Today);
        _persons = new PersonRegister(judgement.Sensitive);
        _person = new RecordPerson(hasher);
        var names = table.Header.Names();
        _tally = new Tally(() => new ColumnPlaces(names, options.Limits.MaxPlaces));
        if (table.Columns > options.Limits.MaxColumns)
            Failure = Unscannable.TooManyColumns;
    }

    /// <inheritdoc/>
    public string Format => _delimiter switch { (byte)',' => "csv", (byte)'\t' => "tsv", _ => "delimited" };

    /// <inheritdoc/>
    public Unscannable? Failure { get; private set; }

    /// <inheritdoc/>
    public int Consume(ReadOnlySpan<byte> text, bool isFinal)
    {
        var consumed = 0;
        while (consumed < text.Length && Failure is null)
        {
            var rest = text[consumed..];
            var status = _reader.Read(rest, isFinal, out var length);
            if (status == RecordStatus.Partial || (status == RecordStatus.OpenQuote && !isFinal))
                break;
            if (status == RecordStatus.Complete)
                Record(rest[..length]);
            else
                Failure = status == RecordStatus.OpenQuote ? Unscannable.TableTruncated : Unscannable.TableUneven;
            consumed += length;
        }

        return consumed;
    }

    /// <inheritdoc/>
    public ScanTotals Totals() => new(_records, _tally, _persons, _basis);

    private void Record(ReadOnlySpan<byte> record)
    {
        if (Field.IsBlank(_reader.Fields, record))
            return;
        if (_rowsToHeader > 0 && --_rowsToHeader == 0)
            return;
        // Above a header, and without one, the columns mean nothing: a row of another length loses nothing.
        var isBelowHeader = _hasHeader && _rowsToHeader == 0;
        if (isBelowHeader && _reader.Fields.Count != _categories.Count)
        {
            Failure = Unscannable.TableUneven;
            return;
        }

        _records += isBelowHeader || !_hasHeader ? 1 : 0;
        _person.Clear();
        for (var index = 0; index < _reader.Fields.Count; index++)
        {
            var column = Math.Min(index, _categories.Count - 1);
            Cell(record, _reader.Fields[index], column, isBelowHeader ? _categories[column] : null);
        }

        Person(record);
    }

    private void Person(ReadOnlySpan<byte> record)
    {
        if ((_person.Categories & _judgement.Personal) == 0)
            return;
        var hash = _person.Hash(_records, record, out var isRow);
        _persons.Add(hash, _person.Categories);
        _basis = isRow ? PersonsBasis.Rows : _basis;
    }

    private void Cell(ReadOnlySpan<byte> record, FieldRange field, int column, int? headed)
    {
        if (headed is null && field.Length < IdentifierScanner.ShortestIdentifier)
            return;
        var raw = record.Slice(field.Start, field.Length);
        var value = Field.Trim(_normaliser.Normalise(field.HasQuotes ? Field.Unquote(raw) : raw));
        if (value.IsEmpty)
            return;

        _identifiers.Scan(value, _matches);
        foreach (ref var match in CollectionsMarshal.AsSpan(_matches))
            Identifier(ref match, column);
        if (headed is { } category && !IsKnownByValue(category, value))
            Headed(category, value, column);
    }

    private void Identifier(ref IdentifierMatch match, int column)
    {
        _tally.Add(ref match, column);
        _person.NoteIdentifier(match.Type.Category, match.Value);
        if (match.Type.BirthDate(match.Value) is { } birth && BirthDate.IsUnder14(birth, _options.Today))
            Minor(match.Type.Tier, column);
    }

    private void Headed(int category, ReadOnlySpan<byte> value, int column)
    {
        _tally.AddHeaded(category, value, column);
        _person.NoteHeaded(category, value);
        if (category == CategoryCatalogue.BirthDate && BirthDate.IsUnder14(value, _options.Today))
            Minor(Tier.C, column);
    }

    private void Minor(Tier tier, int column)
    {
        _tally.AddHidden(CategoryCatalogue.Under14, tier, column);
        _person.Note(CategoryCatalogue.Under14);
    }

    // A column of identifiers may hold one of another kind than its header says; then the whole value tells, not the header.
    private bool IsKnownByValue(int headed, ReadOnlySpan<byte> value)
    {
        foreach (var match in _matches)
        {
            if (match.Type.Category == headed)
                return true;
            if (CategoryCatalogue.All[headed].Identifies is not null && match.End - match.Start == value.Length)
                return true;
        }

        return false;
    }
}
