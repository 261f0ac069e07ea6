using System.Runtime.InteropServices;
using Baygate.Classification.Categories;
using Baygate.Classification.Identifiers;
using Baygate.Classification.Persons;
using Baygate.Classification.Results;
using Baygate.Classification.Tables;
using Baygate.Classification.Text;

namespace Baygate.Classification.Records;

/// <summary>
/// Looks at records of one table, whatever format it came in. A value is known by what it is and by the header of its column; each
/// record is of one person.
/// </summary>
internal sealed class RecordScan
{
    private readonly Sightings _file;
    private readonly string? _place;
    private readonly IReadOnlyList<int?> _categories;
    private readonly Normaliser _normaliser = new();
    private readonly IdentifierScanner _identifiers;
    private readonly List<IdentifierMatch> _matches = [];
    private readonly Tally _tally;
    private readonly RecordPerson _person;
    private PersonsBasis _basis = PersonsBasis.Identifiers;
    private bool _isTitle;
    private long _records;

    /// <summary>Begins a table.</summary>
    /// <param name="header">Its header, or its first record.</param>
    /// <param name="file">Receives what is seen.</param>
    /// <param name="place">Where the table stands in the file, or null if it is the file itself.</param>
    public RecordScan(HeaderRow header, Sightings file, string? place)
    {
        _file = file;
        _place = place;
        _categories = header.Categories();
        _identifiers = new IdentifierScanner(file.Options.Today);
        _person = new RecordPerson(file.Hasher);
        var names = header.Names();
        _tally = new Tally(() => new ColumnPlaces(names, file.Options.Limits.MaxPlaces));
    }

    /// <summary>Begins a record.</summary>
    /// <param name="isTitle">Whether it stands above the header: then no column means anything, and it is no record.</param>
    public void Begin(bool isTitle = false)
    {
        _isTitle = isTitle;
        _records += isTitle ? 0 : 1;
        _person.Clear();
    }

    /// <summary>Looks at a value of the record.</summary>
    /// <param name="column">Index of its column.</param>
    /// <param name="raw">The value in UTF-8, as it stands.</param>
    public void Cell(int column, ReadOnlySpan<byte> raw)
    {
        var headed = _isTitle ? null : _categories[column];
        if (headed is null && raw.Length < IdentifierScanner.ShortestIdentifier)
            return;
        var value = Field.Trim(_normaliser.Normalise(raw));
        if (value.IsEmpty)
            return;

        _identifiers.Scan(value, _matches);
        foreach (ref var match in CollectionsMarshal.AsSpan(_matches))
            Identifier(ref match, column);
        if (headed is { } category && !IsKnownByValue(category, value))
            Headed(category, value, column);
    }

    /// <summary>Ends the record.</summary>
    /// <param name="record">The record itself: it tells apart records that nothing else does.</param>
    public void End(ReadOnlySpan<byte> record)
    {
        if ((_person.Categories & _file.Judgement.Personal) == 0)
            return;
        var hash = _person.Hash(_records, record, out var isRow);
        _file.Persons.Add(hash, _person.Categories);
        _basis = isRow ? PersonsBasis.Rows : _basis;
    }

    /// <summary>Adds what was seen to the file; called once, at the end.</summary>
    public void Complete() => _file.AddPart(_tally, _records, _basis, _place);

    private void Identifier(ref IdentifierMatch match, int column)
    {
        _tally.Add(ref match, column);
        _person.NoteIdentifier(match.Type.Category, match.Value);
        if (match.Type.BirthDate(match.Value) is { } birth && BirthDate.IsUnder14(birth, _file.Options.Today))
            Minor(match.Type.Tier, column);
    }

    private void Headed(int category, ReadOnlySpan<byte> value, int column)
    {
        _tally.AddHeaded(category, value, column);
        _person.NoteHeaded(category, value);
        if (category == CategoryCatalogue.BirthDate && BirthDate.IsUnder14(value, _file.Options.Today))
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
