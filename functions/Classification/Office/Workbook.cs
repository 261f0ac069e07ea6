namespace Baygate.Classification.Office;

/// <summary>What the parts of a document share, most of it those of a workbook.</summary>
internal sealed class Workbook
{
    /// <summary>The texts of its cells.</summary>
    public required SharedStrings Strings { get; init; }

    /// <summary>Which styles show dates, if it has styles.</summary>
    public CellStyles? Styles { get; set; }

    /// <summary>Whether its first day is 1 January 1904.</summary>
    public bool From1904 { get; set; }

    /// <summary>Number of each sheet, or slide, in the order people see them, by the name of its part.</summary>
    public Dictionary<string, int> Order { get; } = new(StringComparer.OrdinalIgnoreCase);
}
