using System.Text;

namespace Baygate.Classification.Pdf;

/// <summary>What stands on a page.</summary>
/// <param name="Glyphs">Its glyphs.</param>
/// <param name="Images">Pictures shown on it.</param>
/// <param name="Paths">Lines and areas drawn on it.</param>
/// <param name="Unreadable">Glyphs whose characters the file does not tell.</param>
internal sealed record PdfPage(IReadOnlyList<PdfGlyph> Glyphs, int Images, int Paths, int Unreadable)
{
    // Glyphs within this share of the font's size are on one line; apart by more than the second, there is a space between them.
    private const double SameLine = 0.4;
    private const double Space = 0.2;
    private const double SamePlace = 0.1;

    // A border or a few rules are no text; letters drawn as areas are many.
    private const int DrawnText = 100;

    /// <summary>Whether there is something to see but nothing to read: a scan, or letters drawn as areas.</summary>
    public bool IsPicture => Glyphs.All(glyph => string.IsNullOrWhiteSpace(glyph.Text)) && (Images > 0 || Paths > DrawnText);

    /// <summary>Whether the text cannot be told from its glyphs.</summary>
    public bool IsUnreadable => Unreadable > Glyphs.Count / 10;

    /// <summary>The lines as they are seen, top to bottom, in UTF-8; in what order the file draws them does not matter.</summary>
    public byte[] ToLines()
    {
        var text = new StringBuilder();
        foreach (var direction in Glyphs.GroupBy(glyph => glyph.Direction))
        {
            var line = new List<PdfGlyph>();
            foreach (var glyph in direction.OrderByDescending(glyph => glyph.Line))
            {
                if (line.Count > 0 && line[0].Line - glyph.Line > SameLine * Math.Max(line[0].Size, glyph.Size))
                    AppendLine(text, line);
                line.Add(glyph);
            }

            AppendLine(text, line);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void AppendLine(StringBuilder text, List<PdfGlyph> line)
    {
        PdfGlyph? previous = null;
        foreach (var glyph in line.OrderBy(glyph => glyph.Start))
        {
            // Printed twice to look bold.
            if (previous is { } before && before.Text == glyph.Text && glyph.Start - before.Start < SamePlace * glyph.Size)
                continue;
            if (previous is { } last && glyph.Start - last.End > Space * glyph.Size)
                text.Append(' ');
            text.Append(glyph.Text.ReplaceLineEndings(" "));
            previous = glyph;
        }

        text.Append('\n');
        line.Clear();
    }
}
