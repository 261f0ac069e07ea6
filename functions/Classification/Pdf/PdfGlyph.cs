namespace Baygate.Classification.Pdf;

/// <summary>A glyph of a page: its text, and where it stands, in points, in the direction its line runs.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="Direction">Quarter turns of its line.</param>
/// <param name="Line">Where its base line is, across the line's direction.</param>
/// <param name="Start">Where it begins, along the line.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Size">Size of the font.</param>
internal readonly record struct PdfGlyph(string Text, int Direction, double Line, double Start, double End, double Size);
