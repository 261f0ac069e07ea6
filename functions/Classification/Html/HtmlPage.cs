using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Baygate.Classification.Results;
using Baygate.Classification.Text;

namespace Baygate.Classification.Html;

/// <summary>Looks at a parsed page: tables one by one, the shown text line by line, then what is not shown.</summary>
/// <param name="file">Receives what is seen.</param>
/// <param name="place">Where the page stands in the file, or null if it is the file itself.</param>
internal sealed class HtmlPage(Sightings file, string? place)
{
    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "A", "ABBR", "B", "BDI", "BDO", "CITE", "CODE", "DATA", "DFN", "EM", "FONT", "I", "KBD", "LABEL", "MARK", "Q", "S", "SAMP", "SMALL",
        "SPAN", "STRONG", "SUB", "SUP", "TIME", "U", "VAR", "WBR",
    };

    private readonly TextScanner _shown = new(file, Within(place, "text"));
    private readonly TextScanner _hidden = new(file, Within(place, "markup"), countsRecords: false);
    private readonly StringBuilder _line = new();
    private int _tables;

    /// <summary>Looks at the page.</summary>
    public void Read(IDocument document)
    {
        Children(document);
        EndLine();
        _shown.Complete();
        _hidden.Complete();
    }

    private static string Within(string? place, string part) => place is null ? part : $"{place}, {part}";

    private void Children(INode node)
    {
        foreach (var child in node.ChildNodes)
            Node(child);
    }

    private void Node(INode node)
    {
        switch (node)
        {
            case IComment comment:
                Hidden(comment.Data);
                break;
            case IText text:
                _line.Append(text.Data);
                break;
            case IElement element:
                Element(element);
                break;
        }
    }

    private void Element(IElement element)
    {
        Attributes(element);
        if (element is IHtmlScriptElement or IHtmlStyleElement)
        {
            Hidden(element.TextContent);
            return;
        }

        var isBlock = !Inline.Contains(element.TagName);
        if (isBlock)
            EndLine();
        if (element is IHtmlTableElement table && HtmlTable.IsTable(table))
            Table(table);
        else if (element is IHtmlTemplateElement template)
            Children(template.Content);
        else
            Children(element);
        if (isBlock)
            EndLine();
    }

    // The table reads its texts; what else is in it is left for here.
    private void Table(IHtmlTableElement table)
    {
        new HtmlTable(table).Read(file, Within(place, $"table {++_tables}"));
        foreach (var node in table.Descendants())
        {
            if (node is IComment comment)
                Hidden(comment.Data);
            else if (node is IElement element)
                Attributes(element);
        }
    }

    // A form's field is labelled by its name; an address may be written with escapes.
    private void Attributes(IElement element)
    {
        var label = element.GetAttribute("name") ?? element.GetAttribute("id") ?? element.GetAttribute("placeholder");
        foreach (var attribute in element.Attributes)
        {
            if (attribute.Value.Length == 0)
                continue;
            var name = attribute.Name is "value" or "content" && label is not null ? label : attribute.Name;
            Hidden($"{name}: {attribute.Value}");
            if (attribute.Value.Contains('%', StringComparison.Ordinal))
                Hidden($"{name}: {Uri.UnescapeDataString(attribute.Value)}");
        }
    }

    private void Hidden(string text) => Consume(_hidden, text);

    private void EndLine()
    {
        if (_line.Length > 0)
            Consume(_shown, _line.ToString());
        _line.Clear();
    }

    private static void Consume(TextScanner scanner, string text) => scanner.Consume(Encoding.UTF8.GetBytes(text + "\n"), isFinal: false);
}
