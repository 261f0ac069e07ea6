using System.Runtime.InteropServices;
using Baygate.Classification.Candidates;
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
    private readonly CandidateFinder _candidates = new();
    private readonly List<IdentifierMatch> _matches = [];
    private readonly Tally _tally = new(places ?? (() => new LinePlaces(file.Options.Limits.MaxPlaces)));
    private readonly RecordPerson _person = new(file.Hasher, file.Persons);
    private long _lines;
    private long _records;

    /// <inheritdoc/>
    public string Format => FormatName;

    /// <inheritdoc/>
    public Unscannable? Failure => null;

    /// <inheritdoc/>
    public int Consume(ReadOnlySpan<byte> text, bool isFinal)
    {
        var lines = isFinal ? text : text[..(text.LastIndexOf((byte)'\n') + 1)];
        _records += Lines.CountFilled(lines);
        // Only lines that may hold an identifier are looked at; those before `counted` are numbered.
        var candidates = _candidates.Search(lines);
        var (at, counted) = (0, 0);
        while ((at = candidates.Next(at)) < lines.Length)
        {
            var start = counted + lines[counted..at].LastIndexOf((byte)'\n') + 1;
            var length = lines[at..].IndexOf((byte)'\n');
            at = length < 0 ? lines.Length : at + length;
            _lines += lines[counted..start].Count((byte)'\n');
            counted = start;
            Line(lines[start..at], _lines + 1);
        }

        _lines += lines[counted..].Count((byte)'\n');
        return lines.Length;
    }

    /// <inheritdoc/>
    public void Complete() => file.AddPart(_tally, countsRecords ? _records : 0, place);

    private void Line(ReadOnlySpan<byte> line, long number)
    {
        _identifiers.Scan(_normaliser.Normalise(line), _matches);
        if (_matches.Count == 0)
            return;

        var categories = 0UL;
        foreach (ref var match in CollectionsMarshal.AsSpan(_matches))
        {
            _tally.Add(ref match, number);
            categories |= CategoryCatalogue.Bit(match.Type.Category);
        }

        AddPersons(categories, number);
    }

    private void AddPersons(ulong categories, long line)
    {
        var kind = MostFrequentKind();
        foreach (ref var match in CollectionsMarshal.AsSpan(_matches))
        {
            var isMinor = match.Type.BirthDate(match.Value) is { } birth && BirthDate.IsUnder14(birth, file.Options.Today);
            if (isMinor)
                _tally.AddHidden(CategoryCatalogue.Under14, match.Type.Tier, RuleCatalogue.Age, line);
            if (match.Type.Category != kind)
                continue;
            _person.Clear();
            _person.NoteIdentifier(match.Type.Category, match.Value);
            var minor = isMinor ? CategoryCatalogue.Bit(CategoryCatalogue.Under14) : 0;
            file.Persons.Add(_person.Hash(), categories | minor);
        }
    }

    // What identifies nobody, such as an organisation's number or a secret, makes no person.
    private int? MostFrequentKind()
    {
        Span<int> counts = stackalloc int[CategoryCatalogue.All.Length];
        counts.Clear();
        var matches = CollectionsMarshal.AsSpan(_matches);
        foreach (ref var match in matches)
            counts[match.Type.Category]++;
        int? most = null;
        foreach (ref var match in matches)
        {
            var kind = match.Type.Category;
            if (CategoryCatalogue.All[kind].Identifies is null)
                continue;
            if (most is not { } best || counts[kind] > counts[best] || (counts[kind] == counts[best] && IdentifiesBetter(kind, best)))
                most = kind;
        }

        return most;
    }

    private static bool IdentifiesBetter(int kind, int other) => CategoryCatalogue.All[kind].Identifies < CategoryCatalogue.All[other].Identifies;
}
