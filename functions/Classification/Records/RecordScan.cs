using System.Runtime.InteropServices;
using Baygate.Classification.Categories;
using Baygate.Classification.Identifiers;
using Baygate.Classification.Identifiers.Labels;
using Baygate.Classification.Persons;
using Baygate.Classification.Results;
using Baygate.Classification.Tables;
using Baygate.Classification.Text;

namespace Baygate.Classification.Records;

/// <summary>
/// Looks at records with columns, whatever format they came in: <see cref="Begin"/>, a <see cref="Cell"/> for each value, <see cref="End()"/>;
/// <see cref="Complete"/> at last. A value is known by what it is, by the header of its column, and where that says nothing by the other values
/// of the column: the first records are kept back until they have said what their columns are. Records may stand within each other.
/// </summary>
internal sealed class RecordScan
{
    private readonly Sightings _file;
    private readonly string? _place;
    private readonly Normaliser _normaliser = new();
    private readonly IdentifierScanner _identifiers;
    private readonly LabelledRun _labelled;
    private readonly List<IdentifierMatch> _matches = [];
    private readonly Tally _tally;
    private readonly RecordPersons _persons;
    private readonly bool _digestsCells;
    private IdentifierMatch _match;
    private bool _isTitle;
    private long _records;
    private RecordSample? _sample = new();

    /// <summary>Begins records whose columns turn up with them.</summary>
    /// <param name="file">Receives what is seen.</param>
    /// <param name="place">Where the records stand in the file, or null if they are the file itself.</param>
    public RecordScan(Sightings file, string? place)
        : this(file, place, digestsCells: true)
    {
    }

    /// <summary>Begins a table.</summary>
    /// <param name="header">Its header, or its first record.</param>
    /// <param name="file">Receives what is seen.</param>
    /// <param name="place">Where the table stands in the file, for instance <c>sheet 2</c>, or null if it is the file itself.</param>
    /// <param name="endsWithRecord">Whether each record ends with <see cref="End(ReadOnlySpan{byte})"/>, which spares a digest of its cells.</param>
    public RecordScan(HeaderRow header, Sightings file, string? place, bool endsWithRecord = false)
        : this(file, place, !endsWithRecord) => Columns.AddTable(header);

    private RecordScan(Sightings file, string? place, bool digestsCells)
    {
        (_file, _place, _digestsCells) = (file, place, digestsCells);
        Columns = new Columns(file.Options.Limits.MaxColumns);
        _identifiers = new IdentifierScanner(file.Options.Today);
        _labelled = new LabelledRun(file.Options.Today, decidesCards: false);
        _persons = new RecordPersons(file);
        _tally = new Tally(() => new ColumnPlaces(Columns, file.Options.Limits.MaxPlaces));
    }

    /// <summary>The columns. Of a table they are those of its header, in its order.</summary>
    public Columns Columns { get; }

    /// <summary>Begins a record, within the one that has not ended yet if there is one.</summary>
    /// <param name="isTitle">Whether it stands above the header: then no column means anything, and it is no record.</param>
    /// <param name="isPart">Whether it is only a part of a record, which may be about a person of its own all the same.</param>
    public void Begin(bool isTitle = false, bool isPart = false)
    {
        if (_sample?.Begin(isTitle, isPart) == true)
            return;
        Decide();
        _isTitle = isTitle;
        _persons.Begin(isCounted: !isTitle && !isPart);
    }

    /// <summary>Looks at a value of the innermost record.</summary>
    /// <param name="column">Index of its column.</param>
    /// <param name="raw">The value in UTF-8, as it stands.</param>
    public void Cell(int column, ReadOnlySpan<byte> raw)
    {
        if (_sample?.Cell(column, raw) == true)
            return;
        Decide();
        if (_digestsCells)
            _persons.Current.Digested(raw);
        var verdict = _isTitle ? null : Columns.All[column].Verdict;
        var headed = _isTitle ? null : Columns.All[column].Category ?? verdict?.Reading?.Category;
        if (headed is null && raw.Length < IdentifierScanner.ShortestIdentifier)
            return;
        var value = Field.Trim(_normaliser.Normalise(raw));
        if (value.IsEmpty)
            return;

        _identifiers.Scan(value, _matches);
        if (!_isTitle && _matches.Count > 0)
            _matches.RemoveAll(match => match.Type.CanBeChance && Columns.All[column].Denies(match.Type.Category));
        if (verdict is not null && _matches is [var only] && ColumnVerdict.IsDoubtful(only, value.Length) && verdict.IsChance(value, only.Type.Category))
            _matches.Clear();
        foreach (ref var match in CollectionsMarshal.AsSpan(_matches))
            Identifier(ref match, column);
        if (headed is not { } category || IsKnownByValue(category, value))
            return;
        // A birth date as it is written tells a record's person from others together with the name.
        if (category != CategoryCatalogue.BirthDate && Columns.All[column].Label is >= 0 and var label && _labelled.TryMatchBelow(label, value, ref _match))
            Identifier(ref _match, column);
        else if (Columns.All[column].Category is null ? verdict!.Reading!.Fits(value) : HeadedValue.Counts(category, value, Columns.All[column].NeedsForm))
            Headed(category, value, column);
    }

    /// <summary>Whether the header or the values of a column give it a category: then all its values matter.</summary>
    public bool HasCategory(int column) => (Columns.All[column].Category ?? Columns.All[column].Verdict?.Reading?.Category) is not null;

    /// <summary>Whether the first records are still kept back: then all values matter.</summary>
    public bool IsSampling => _sample is not null;

    /// <summary>Takes what the columns are from a scan of the same table's first records, instead of keeping back its own.</summary>
    /// <param name="decided">The columns of that scan.</param>
    public void DecideAs(Columns decided)
    {
        for (var column = 0; column < Columns.All.Count; column++)
            Columns.All[column].Verdict = decided.All[column].Verdict;
        _sample = null;
    }

    /// <summary>Counts records none of whose values matter.</summary>
    public void Pass(int records) => _records += records;

    /// <summary>Says that the innermost record is of a category by its form.</summary>
    public void Mark(int category, Tier tier, int column)
    {
        if (_sample?.Mark(category, tier, column) == true)
            return;
        Decide();
        _tally.AddHidden(category, tier, RuleCatalogue.Document, column);
        _persons.Current.Person.Note(category);
    }

    /// <summary>Says whose the innermost record is, by an identifier that has this meaning in its format alone.</summary>
    public void Refer(int category, ReadOnlySpan<byte> value, int column)
    {
        if (_sample?.Refer(category, value, column) == true)
            return;
        Decide();
        _tally.AddHidden(category, Tier.C, RuleCatalogue.Reference, column);
        _persons.Current.Person.NoteIdentifier(category, value);
    }

    /// <summary>Ends the innermost record; one without any value of its own is not counted.</summary>
    public void End()
    {
        if (_sample?.End() == true)
            return;
        Decide();
        _records += _persons.Current is { IsCounted: true, HasValues: true } ? 1 : 0;
        _persons.End(default);
    }

    /// <summary>Ends the innermost record.</summary>
    /// <param name="record">The record itself: it tells the file's records apart from those of others where nothing else does.</param>
    public void End(ReadOnlySpan<byte> record)
    {
        if (_sample?.End(record) == true)
            return;
        Decide();
        _records += _persons.Current.IsCounted ? 1 : 0;
        _persons.End(record);
    }

    /// <summary>Adds what was seen to the file; called once, at the end, when all records have ended.</summary>
    public void Complete()
    {
        Decide();
        _file.AddPart(_tally, _records, _place);
    }

    // Once: what was kept back is looked at after its columns are known.
    private void Decide()
    {
        if (_sample is not { } sample)
            return;
        _sample = null;
        var votes = new ColumnVotes(Columns, _identifiers, _normaliser, _file.Options.Today);
        sample.Cells(votes.Add);
        votes.Decide();
        sample.Replay(this);
    }

    private void Identifier(ref IdentifierMatch match, int column)
    {
        _tally.Add(ref match, column);
        _persons.Current.Person.NoteIdentifier(match.Type.Category, match.Value);
        if (match.Type.BirthDate(match.Value) is { } birth && BirthDate.IsUnder14(birth, _file.Options.Today))
            Minor(match.Type.Tier, column);
    }

    private void Headed(int category, ReadOnlySpan<byte> value, int column)
    {
        _tally.AddHeaded(category, Columns.All[column].Category is null ? RuleCatalogue.Column : RuleCatalogue.Header, value, column);
        _persons.Current.Person.NoteHeaded(category, value);
        if (category == CategoryCatalogue.BirthDate && BirthDate.IsUnder14(value, _file.Options.Today))
            Minor(Tier.C, column);
    }

    private void Minor(Tier tier, int column)
    {
        _tally.AddHidden(CategoryCatalogue.Under14, tier, RuleCatalogue.Age, column);
        _persons.Current.Person.Note(CategoryCatalogue.Under14);
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
            // A column of telephones holds both kinds, perhaps two in a cell.
            if (CategoryCatalogue.AreTelephones(headed) && CategoryCatalogue.AreTelephones(match.Type.Category))
                return true;
        }

        return false;
    }
}
