using System.Text;
using System.Xml;
using Baygate.Classification.Reading;

namespace Baygate.Classification.Office;

/// <summary>The texts of a part outside of its paragraphs and cells: text nodes, comments, and the attributes that hold words.</summary>
internal static class PartTexts
{
    // Titles and alternative texts, authors, links, prompts, and the values that caches keep in attributes.
    private static readonly HashSet<string> Wordy = new(StringComparer.Ordinal)
    {
        "alt", "altText", "author", "caption", "content", "descr", "description", "display", "displayName", "error", "errorTitle",
        "initials", "location", "name", "prompt", "promptTitle", "Target", "text", "title", "tooltip", "userId", "userName", "v",
    };

    /// <summary>Takes what the reader stands on.</summary>
    /// <param name="reader">The part.</param>
    /// <param name="lines">Receives the texts.</param>
    /// <param name="text">An empty builder to use.</param>
    /// <param name="most">Longest text, in characters.</param>
    public static void Take(XmlReader reader, TextLines lines, StringBuilder text, int most)
    {
        if (reader.NodeType == XmlNodeType.Element)
            TakeAttributes(reader, lines);
        else if (reader.NodeType == XmlNodeType.Comment)
            lines.Add(reader.Value);
        if (!PartXml.IsText(reader))
            return;
        PartXml.AppendText(reader, text, most);
        // Marks of the left, middle and right part of a printed header touch its text.
        lines.Add(text.Replace("&L", " ").Replace("&C", " ").Replace("&R", " ").ToString());
        text.Clear();
    }

    /// <summary>Takes the attributes of the element the reader stands on.</summary>
    public static void TakeAttributes(XmlReader reader, TextLines lines)
    {
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (Wordy.Contains(reader.LocalName) && !string.IsNullOrWhiteSpace(reader.Value))
                lines.Add(reader.Value);
        }

        reader.MoveToElement();
    }
}
