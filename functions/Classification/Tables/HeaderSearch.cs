namespace Baygate.Classification.Tables;

/// <summary>
/// Looks for the header of a table among its first rows: it is the first row, unless that knows no term of the vocabulary, and one
/// soon below knows several. Rows that are blank are not offered.
/// </summary>
internal sealed class HeaderSearch
{
    private const int MostRowsAboveHeader = 10;

    /// <summary>So many known terms make a header.</summary>
    public const int SureHeader = 2;

    private HeaderRow? _found;
    private int _rows;

    /// <summary>The header, or the first row if there is none.</summary>
    /// <exception cref="InvalidOperationException">No row was offered.</exception>
    public HeaderRow Header => _found ?? throw new InvalidOperationException("A table without rows has no header.");

    /// <summary>Whether a row was offered.</summary>
    public bool HasRows => _found is not null;

    /// <summary>Rows above it.</summary>
    public int RowsAbove { get; private set; }

    /// <summary>Whether no later row can be the header.</summary>
    public bool IsSettled => _found is { SureTerms: > 0 } || _rows > MostRowsAboveHeader;

    /// <summary>Looks at the next row.</summary>
    /// <param name="cells">Its cells, trimmed.</param>
    /// <returns>Whether it is the header so far.</returns>
    public bool Offer(IReadOnlyList<string> cells)
    {
        if (IsSettled)
            return false;
        var above = _rows++;
        var row = new HeaderRow(cells);
        if (_found is not null && row.SureTerms < SureHeader)
            return false;
        (_found, RowsAbove) = (row, above);
        return true;
    }
}
