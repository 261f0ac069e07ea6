using Baygate.Classification.Records;
using Baygate.Classification.Tables;

namespace Baygate.Classification.Json;

/// <summary>A table written as an array of arrays; its first row is its header if it knows the vocabulary.</summary>
/// <param name="columns">Receives the columns.</param>
/// <param name="rows">Where the rows stand.</param>
internal sealed class JsonTable(Columns columns, PathNode rows)
{
    private const int MostColumns = 1024;

    private readonly List<string> _first = [];
    private readonly PathNode _items = columns.Items(rows);
    private HeaderRow? _header;
    private bool _hasFirst;

    /// <summary>Where the next item of a row stands.</summary>
    /// <param name="index">Its index in the row.</param>
    public PathNode At(int index) => _header is not null && index < _first.Count && _first[index].Length > 0
        ? columns.Child(rows, _first[index], out _)
        : _items;

    /// <summary>Takes an item of the first row.</summary>
    public void Offer(string item)
    {
        if (!_hasFirst && _first.Count < MostColumns)
            _first.Add(item);
    }

    /// <summary>Ends a row.</summary>
    public void EndRow()
    {
        if (_hasFirst)
            return;
        _hasFirst = true;
        var row = new HeaderRow(_first);
        _header = row.IsHeader && row.SureTerms > 0 ? row : null;
    }
}
