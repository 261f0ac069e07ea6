using Baygate.Classification.Headers;
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
    private PathNode? _other;

    /// <summary>The columns.</summary>
    public IReadOnlyList<Column> All => _columns;

    /// <summary>Adds the columns of a table.</summary>
    public void AddTable(HeaderRow header)
    {
        foreach (var (name, category) in header.Names().Zip(header.Categories()))
        {
            // The header row has settled what is ambiguous.
            HeaderMatch? match = category is { } found ? new HeaderMatch(found, Exact: true, Ambiguous: false) : null;
            _columns.Add(new Column { Name = name, Header = match, Group = new ColumnGroup() });
        }
    }

    /// <summary>The column that a format fixes the meaning of, for instance <c>PID-5</c>.</summary>
    /// <param name="name">What it is called in findings.</param>
    /// <param name="category">Category of its values, or null if only they can say.</param>
    public int Named(string name, int? category)
    {
        if (_named.TryGetValue(name, out var column))
            return column;
        HeaderMatch? match = category is { } known ? new HeaderMatch(known, Exact: true, Ambiguous: false) : null;
        _columns.Add(new Column { Name = name, Header = match, Group = new ColumnGroup() });
        return _named[name] = _columns.Count - 1;
    }

    /// <summary>The beginning of all paths.</summary>
    /// <param name="shown">How they begin in findings: <c>$</c>, or nothing.</param>
    public PathNode Root(string shown) => AddNode(shown, "", header: null, new ColumnGroup());

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
        var header = isData ? null : Header(parent, name);
        if (_columns.Count >= most)
            return _other ??= new PathNode(Hidden, AddColumn(Hidden, header: null, parent.Group), "", header: null, parent.Group);
        if (isData || (header is null && parent.Children.Count >= MostUnknownNames))
            return parent.Any ??= AddNode($"{parent.Shown}{Separator(parent)}{Hidden}", "", header: null, parent.Group);
        var shown = header is not null || SchemaWords.Has(name) ? name : Hidden;
        return parent.Children[name] = AddNode($"{parent.Shown}{Separator(parent)}{shown}", name, header, parent.Group);
    }

    /// <summary>The items of an array, each of them a record if it has names itself.</summary>
    public PathNode Items(PathNode array) =>
        array.Items ??= AddNode($"{array.Shown}[*]", array.Name, array.Header, new ColumnGroup());

    private static string Separator(PathNode parent) => parent.Shown.Length == 0 ? "" : ".";

    private static bool IsData(string name) =>
        name.Length > LongestName || name.Contains('@', StringComparison.Ordinal) || name.Count(char.IsDigit) >= FewestDigitsOfData;

    // The name itself, or what it is a part or the content of: name.family, phone.number.
    private static HeaderMatch? Header(PathNode parent, string name)
    {
        if (SchemaWords.AreContent(name) && parent.Header is { } around)
            return around;
        return HeaderVocabulary.Find(name) ?? (name.EndsWith('s') ? HeaderVocabulary.Find(name[..^1]) : null);
    }

    private PathNode AddNode(string shown, string name, HeaderMatch? header, ColumnGroup group) =>
        new(shown, AddColumn(shown, header, group), name, header, group);

    private int AddColumn(string shown, HeaderMatch? header, ColumnGroup group)
    {
        group.HasSure |= header is { Ambiguous: false };
        _columns.Add(new Column { Name = shown, Header = header, Group = group });
        return _columns.Count - 1;
    }
}
