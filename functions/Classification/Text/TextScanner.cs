using System.Runtime.InteropServices;
using Baygate.Classification.Categories;
using Baygate.Classification.Identifiers;
using Baygate.Classification.Persons;
using Baygate.Classification.Results;

namespace Baygate.Classification.Text;

/// <summary>
/// Reads text without columns, line by line. Identifiers of one kind on a line are different persons; of several kinds they may be
/// of the same one, so a line counts the persons of its most frequent kind, among equals of the one that identifies best.
/// </summary>
/// <param name="file">Receives what is seen.</param>
/// <param name="place">Where the text stands in the file, or null if it is the file itself.</param>
/// <param name="countsRecords">Whether its lines are records of the file.</param>
/// <param name="places">Makes the places of a category; lines, unless given.</param>
internal sealed class TextScanner(Sightings file, string? place, bool countsRecords = true, Func<Places>? places = null) : ITextScanner
{
    /// <summary>Name of the format.</summary>
    public const string FormatName = "text";

    private readonly Normaliser _normaliser = new();
    private readonly IdentifierScanner _identifiers = new(file.Options.Today);
    private readonly List<IdentifierMatch> _matches = [];
    private readonly Tally _tally = new(places ?? (() => new LinePlaces(file.Options.Limits.MaxPlaces)));
    private readonly RecordPerson _person = new(file.Hasher, file.Persons);
    private long _line;
    private long _records;

    /// <inheritdoc/>
    public string Format => FormatName;

    /// <inheritdoc/>
    public Unscannable? Failure => null;

    /// <inheritdoc/>
    public int Consume(ReadOnlySpan<byte> text, bool isFinal)
    {
        var consumed = 0;
        while (consumed < text.Length)
        {
            var rest = text[consumed..];
            var length = rest.IndexOf((byte)'\n');
            if (length < 0 && !isFinal)
                break;
            Line(length < 0 ? rest : rest[..length]);
            consumed += length < 0 ? rest.Length : length + 1;
        }

        return consumed;
    }

    /// <inheritdoc/>
    public void Complete() => file.AddPart(_tally, countsRecords ? _records : 0, place);

    private void Line(ReadOnlySpan<byte> line)
    {
        _line++;
        if (!line.ContainsAnyExcept(" \t\r"u8))
            return;
        _records++;
        if (line.Length < IdentifierScanner.ShortestIdentifier || !_identifiers.MayHold(line))
            return;
        _identifiers.Scan(_normaliser.Normalise(line), _matches);
        if (_matches.Count == 0)
            return;

        var categories = 0UL;
        foreach (ref var match in CollectionsMarshal.AsSpan(_matches))
        {
            _tally.Add(ref match, _line);
            categories |= CategoryCatalogue.Bit(match.Type.Category);
        }

        AddPersons(categories);
    }

    private void AddPersons(ulong categories)
    {
        var kind = MostFrequentKind();
        foreach (ref var match in CollectionsMarshal.AsSpan(_matches))
        {
            var isMinor = match.Type.BirthDate(match.Value) is { } birth && BirthDate.IsUnder14(birth, file.Options.Today);
            if (isMinor)
                _tally.AddHidden(CategoryCatalogue.Under14, match.Type.Tier, _line);
            if (match.Type.Category != kind)
                continue;
            _person.Clear();
            _person.NoteIdentifier(match.Type.Category, match.Value);
            var minor = isMinor ? CategoryCatalogue.Bit(CategoryCatalogue.Under14) : 0;
            file.Persons.Add(_person.Hash(), categories | minor);
        }
    }

    // What identifies nobody, such as an organisation's number or a secret, makes no person.
    private int? MostFrequentKind() => _matches
        .Where(match => CategoryCatalogue.All[match.Type.Category].Identifies is not null)
        .GroupBy(match => match.Type.Category)
        .OrderByDescending(group => group.Count())
        .ThenBy(group => CategoryCatalogue.All[group.Key].Identifies)
        .Select(group => (int?)group.Key)
        .FirstOrDefault();
}
