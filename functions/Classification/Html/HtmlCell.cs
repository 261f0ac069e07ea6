namespace Baygate.Classification.Html;

/// <summary>A place in the grid of a table.</summary>
/// <param name="Text">The text of the cell that covers it.</param>
/// <param name="BeginsHere">Whether the cell begins in this column.</param>
internal readonly record struct HtmlCell(string Text, bool BeginsHere);
