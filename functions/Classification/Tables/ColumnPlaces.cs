using Baygate.Classification.Results;

namespace Baygate.Classification.Tables;

/// <summary>Columns of a table, in its order.</summary>
/// <param name="names">What to call each column.</param>
/// <param name="most">Most columns named.</param>
internal sealed class ColumnPlaces(IReadOnlyList<string> names, int most) : Places
{
    private readonly SortedSet<int> _columns = [];
    private long _latest = -1;

    /// <inheritdoc/>
    public override void Add(long position)
    {
        if (position == _latest)
            return;
        _latest = position;
        _columns.Add((int)position);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> ToNames() => [.. _columns.Take(most).Select(column => names[column])];
}
