using Baygate.Classification.Html;
using Baygate.Classification.Xml;

namespace Baygate.Classification.Formats;

/// <summary>Tells HTML and XML from each other, and from text in which an angle bracket happens to come first.</summary>
internal static class Markup
{
    private const int LongestTag = 1024;

    private static readonly HashSet<string> HtmlElements = new(StringComparer.OrdinalIgnoreCase)
    {
        "article", "base", "body", "br", "center", "dir", "div", "dl", "font", "form", "frameset", "h1", "h2", "h3", "head", "hr", "html", "img",
        "input", "li", "link", "main", "meta", "nav", "ol", "p", "pre", "script", "section", "span", "strong", "style", "table", "tbody", "td", "th",
        "title", "tr", "ul",
    };

    /// <summary>The kind of markup, or null if it is text.</summary>
    /// <param name="text">The beginning, in UTF-8.</param>
    public static string? Of(ReadOnlySpan<byte> text)
    {
        var first = FirstTag(text, out var isDeclared);
        if (first.StartsWith("!doctype", StringComparison.OrdinalIgnoreCase))
            return first.AsSpan("!doctype".Length).TrimStart().StartsWith("html", StringComparison.OrdinalIgnoreCase) ? HtmlContent.FormatName : XmlContent.FormatName;
        var name = new string([.. first.TakeWhile(char.IsLetterOrDigit)]);
        var isXhtml = first.Contains("http://www.w3.org/1999/xhtml", StringComparison.Ordinal);
        var isLink = name.Equals("a", StringComparison.OrdinalIgnoreCase) && first.Contains("href", StringComparison.OrdinalIgnoreCase);
        if ((!isDeclared && (isLink || HtmlElements.Contains(name))) || isXhtml || name.Equals("html", StringComparison.OrdinalIgnoreCase))
            return HtmlContent.FormatName;
        return isDeclared || text.IndexOf("</"u8) >= 0 || text.IndexOf("/>"u8) >= 0 ? XmlContent.FormatName : null;
    }

    // What stands between the first brackets that are not a comment's or a declaration's.
    private static string FirstTag(ReadOnlySpan<byte> text, out bool isDeclared)
    {
        isDeclared = text.TrimStart(" \t\r\n"u8).StartsWith("<?xml"u8);
        while (text.IndexOf((byte)'<') is var open and >= 0)
        {
            text = text[(open + 1)..];
            ReadOnlySpan<byte> close = text.StartsWith("!--"u8) ? "-->"u8 : ">"u8;
            var end = text.IndexOf(close);
            var tag = end < 0 ? text : text[..end];
            if (tag.Length > 0 && tag[0] != (byte)'?' && !tag.StartsWith("!--"u8))
                return System.Text.Encoding.UTF8.GetString(tag[..Math.Min(tag.Length, LongestTag)]);
            if (end < 0)
                break;
            text = text[(end + close.Length)..];
        }

        return "";
    }
}
