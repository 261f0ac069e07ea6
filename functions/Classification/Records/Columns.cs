using Baygate.Classification.Categories;
using Baygate.Classification.Clinical;
using Baygate.Classification.Headers;
using Baygate.Classification.Identifiers.Labels;
using Baygate.Classification.Tables;

namespace Baygate.Classification.Records;

/// <summary>
/// The columns of the records of one table or document. Those of a table are known by its header; those of a structured format turn
/// up as paths of names. A name that is no term of the vocabularies is not shown, because it may be data: <c>*</c> stands for it.
/// </summary>
/// <param name="most">Most columns; values of further ones are looked at without theirs.</param>
internal sealed class Columns(int most)
{
    // Distinct unknown names below one place; a map keyed by data has any number.
    private const int MostUnknownNames = 64;
    private const int FewestDigitsOfData = 4;
    private const int LongestName = 128;
    private const string Hidden = "*";

    private readonly List<Column> _columns = [];
    private readonly Dictionary<string, int> _named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PathNode> _documents = new(StringComparer.Ordinal);
    private PathNode? _other;

    /// <summary>The columns.</summary>
    public IReadOnlyList<Column> All => _columns;

    /// <summary>Adds the columns of a table.</summary>
    public void AddTable(HeaderRow header)
    {
        var group = new ColumnGroup();
        foreach (var (name, match, label) in header.Names().Zip(header.Matches(), header.Labels()))
            Add(name, match, group, label);
    }

    /// <summary>The column that a format fixes the meaning of, for instance <c>PID-5</c>.</summary>
    /// <param name="name">What it is called in findings.</param>
    /// <param name="category">Category of its values, or null if only they can say.</param>
    public int Named(string name, int? category)
    {
        if (!_named.TryGetValue(name, out var column))
            _named[name] = column = Add(name, category is { } known ? Sure(known) : null, new ColumnGroup());
        return column;
    }

    /// <summary>The beginning of all paths of data without a known meaning.</summary>
    /// <param name="shown">How they begin in findings: <c>$</c>, or nothing.</param>
    public PathNode Root(string shown)
    {
        var group = new ColumnGroup();
        return new PathNode { Shown = shown, Column = Add(shown, header: null, group), Group = group };
    }

    /// <summary>The beginning of the paths of a clinical document.</summary>
    /// <param name="name">Its own element, for instance <c>Patient</c>.</param>
    /// <param name="terms">What its elements mean.</param>
    public PathNode Document(string name, ClinicalTerms terms)
    {
        if (_documents.TryGetValue(name, out var known))
            return known;
        var group = new ColumnGroup { HasSure = true };
        var shown = terms.IsDocument(name) ? name : Hidden;
        var document = new PathNode { Shown = shown, Column = Add(shown, header: null, group), Group = group, Name = name, Path = name, Terms = terms };
        return _documents.Count < MostUnknownNames ? _documents[name] = document : document;
    }

    /// <summary>What stands below a place under a name.</summary>
    /// <param name="parent">The place.</param>
    /// <param name="name">The name; with digits in it like an identifier, or an at sign, it is data and not a name.</param>
    /// <param name="isData">Whether the name is data.</param>
    public PathNode Child(PathNode parent, string name, out bool isData)
    {
        isData = false;
        if (parent.Children.TryGetValue(name, out var known))
            return known;
        isData = IsData(name);
        if (_columns.Count >= most)
            return _other ??= new PathNode { Shown = Hidden, Column = Add(Hidden, header: null, parent.Group), Group = parent.Group };
        var header = isData ? null : Header(parent, name);
        if (isData || (header is null && parent.Children.Count >= MostUnknownNames))
            return parent.Any ??= Node(parent, "", header: null, isShown: false);
        var isShown = header is { Exact: true } && parent.Terms is null || SchemaWords.Has(name) || parent.Terms?.Knows(name) == true;
        return parent.Children[name] = Node(parent, name, header, isShown);
    }

    /// <summary>The items of an array, each of them a record if it has names itself.</summary>
    public PathNode Items(PathNode array)
    {
        if (array.Items is not null)
            return array.Items;
        var group = array.Terms is null ? new ColumnGroup() : array.Group;
        var shown = array.Terms is null ? $"{array.Shown}[*]" : array.Shown;
        return array.Items = new PathNode
        {
            Shown = shown,
            Column = Add(shown, array.Header, group),
            Group = group,
            Name = array.Name,
            Path = array.Path,
            Header = array.Header,
            Terms = array.Terms,
        };
    }

    private static HeaderMatch Sure(int category) => new(category, Exact: true, Ambiguous: false);

    private static bool IsData(string name) =>
        name.Length > LongestName || name.Contains('@', StringComparison.Ordinal) || name.Count(char.IsDigit) >= FewestDigitsOfData;

    // The name itself, or what it is a part or the content of: name.family, phone.number.
    private static HeaderMatch? Header(PathNode parent, string name)
    {
        if (parent.Terms?.Find($"{parent.Path}.{name}") is { } category)
            return category.Length == 0 ? null : Sure(CategoryCatalogue.IndexOf(category));
        if (parent.Terms is not null)
            return null;
        if (SchemaWords.AreContent(name) && parent.Header is { } around)
            return around;
        return HeaderVocabulary.Find(name) ?? (name.EndsWith('s') ? HeaderVocabulary.Find(name[..^1]) : null);
    }

    private PathNode Node(PathNode parent, string name, HeaderMatch? header, bool isShown)
    {
        var shown = $"{parent.Shown}{(parent.Shown.Length == 0 ? "" : ".")}{(isShown ? name : Hidden)}";
        return new PathNode
        {
            Shown = shown,
            Column = Add(shown, header, parent.Group, LabelOf(name, isShown)),
            Group = parent.Group,
            Name = name,
            Path = parent.Terms is null ? "" : $"{parent.Path}.{name}",
            Header = header,
            Terms = parent.Terms,
        };
    }

    // A name that is not shown may still say that its numbers are of things.
    private static int LabelOf(string name, bool isShown) =>
        LabelledRun.EntryOf(name) is var label && (isShown || LabelledRun.IsOfOtherNumbers(label)) ? label : -1;

    private int Add(string shown, HeaderMatch? header, ColumnGroup group, int label = -1)
    {
        group.HasSure |= header is { IsSure: true };
        _columns.Add(new Column { Name = shown, Header = header, Group = group, Label = label });
        return _columns.Count - 1;
    }
}
