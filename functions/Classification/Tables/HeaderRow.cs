using System.Text;
using Baygate.Classification.Addresses;
using Baygate.Classification.Headers;
using Baygate.Classification.Identifiers.Labels;

namespace Baygate.Classification.Tables;

/// <summary>The first row of a table, looked at as a header.</summary>
/// <param name="cells">Its fields.</param>
internal sealed class HeaderRow(IReadOnlyList<string> cells)
{
    private const int FewestDigitsOfValue = 4;

    private readonly HeaderMatch?[] _matches = [.. cells.Select(HeaderVocabulary.Find)];

    /// <summary>Columns of the table.</summary>
    public int Columns => cells.Count;

    /// <summary>Cells that are a term of the vocabulary as they stand, and no ambiguous one.</summary>
    public int SureTerms => _matches.Count(match => match is { Exact: true, Ambiguous: false });

    /// <summary>Whether it is a header, not data: something is written there, and no cell looks like a value.</summary>
    public bool IsHeader { get; } = cells.Any(cell => cell.Length > 0) && !cells.Any(LooksLikeValue);

    /// <summary>
    /// Names fit to be shown: what the header says, where it is certain to be one, because the cell or half of all cells are known
    /// terms; otherwise the column's number.
    /// </summary>
    public IReadOnlyList<string> Names()
    {
        var mostlyKnown = IsHeader && 2 * _matches.Count(match => match is not null) >= cells.Count;
        return [.. cells.Select((cell, index) => IsHeader && cell.Length > 0 && (mostlyKnown || _matches[index] is not null)
            ? Shown(cell)
            : $"column {index + 1}")];
    }

    /// <summary>What each cell says of its column, or null.</summary>
    public IReadOnlyList<HeaderMatch?> Matches() => IsHeader ? _matches : new HeaderMatch?[cells.Count];

    /// <summary>The row of <c>labels.json</c> that each cell names, or -1.</summary>
    public IReadOnlyList<int> Labels() => [.. cells.Select(cell => IsHeader ? LabelledRun.EntryOf(cell) : -1)];

    // No digits but few, no e-mail address, not a bare number, no postal address.
    private static bool LooksLikeValue(string cell)
    {
        var digits = cell.Count(char.IsDigit);
        return digits >= FewestDigitsOfValue || cell.Contains('@', StringComparison.Ordinal) || (digits > 0 && (!cell.Any(char.IsLetter) || AddressText.IsWhole(Encoding.UTF8.GetBytes(cell))));
    }

    private static string Shown(string cell)
    {
        const int most = 64;
        var shown = new StringBuilder();
        foreach (var rune in cell.EnumerateRunes().Where(rune => !Rune.IsControl(rune)).Take(most))
            shown.Append(rune);
        return shown.ToString();
    }
}
