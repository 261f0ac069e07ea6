using Baygate.Classification.Records;
using Baygate.Classification.Results;

namespace Baygate.Classification.Tables;

/// <summary>Columns of records, in their order.</summary>
/// <param name="columns">The columns.</param>
/// <param name="most">Most columns named.</param>
internal sealed class ColumnPlaces(Columns columns, int most) : Places
{
    private readonly SortedSet<int> _columns = [];
    private long _latest = -1;

    /// <inheritdoc/>
    public override IReadOnlyList<(long First, long Last)> Positions => [.. _columns.Select(column => ((long)column, (long)column))];

    /// <inheritdoc/>
    public override void Add(long position)
    {
        if (position == _latest)
            return;
        _latest = position;
        _columns.Add((int)position);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> ToNames() => [.. _columns.Select(column => columns.All[column].Name).Distinct().Take(most)];
}
