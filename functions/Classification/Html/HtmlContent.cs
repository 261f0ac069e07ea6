using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Baygate.Classification.Results;
using Baygate.Classification.Text;

namespace Baygate.Classification.Html;

/// <summary>
/// Reads HTML. It is parsed as browsers do, whole, and therefore only up to a length. Tables are tables; everything else is text, with
/// what browsers do not show after it: attributes, comments, scripts.
/// </summary>
internal static class HtmlContent
{
    /// <summary>Name of the format.</summary>
    public const string FormatName = "html";

    // A parsed document takes some ten times its length.
    private const int MostBytes = 8 << 20;
    private const int MostDepth = 256;

    private static readonly HtmlParserOptions Options = new() { IsEmbedded = false, IsScripting = false, IsKeepingSourceReferences = false };

    /// <summary>Reads a document to its end.</summary>
    /// <param name="source">The text, its beginning read and nothing passed.</param>
    /// <param name="more">Whether there is more than the beginning.</param>
    /// <param name="file">Receives what is seen.</param>
    /// <param name="place">Where the document stands in the file, or null if it is the file itself.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Why it could not be read, or null.</returns>
    public static async ValueTask<Unscannable?> ReadAsync(
        TextSource source, bool more, Sightings file, string? place, CancellationToken cancellationToken)
    {
        var html = new MemoryStream();
        await using (var window = new WindowStream(source, more, int.MaxValue))
        {
            var block = new byte[64 * 1024];
            for (int read; (read = await window.ReadAsync(block, cancellationToken)) > 0;)
            {
                if (html.Length + read > MostBytes)
                    return Unscannable.HeldTooMuch;
                html.Write(block, 0, read);
            }
        }

        var text = Encoding.UTF8.GetString(html.GetBuffer(), 0, (int)html.Length);
        using var document = await new HtmlParser(Options).ParseDocumentAsync(text, cancellationToken);
        if (!IsFlat(document))
            return Unscannable.TooDeep;
        new HtmlPage(file, place).Read(document);
        return null;
    }

    // The parser nests what is not closed; further than this nobody writes by hand or by program.
    private static bool IsFlat(INode document)
    {
        var depth = 0;
        for (var node = document; node is not null;)
        {
            if (node.FirstChild is { } child)
            {
                (node, depth) = (child, depth + 1);
                if (depth > MostDepth)
                    return false;
                continue;
            }

            while (node is not null && node.NextSibling is null)
                (node, depth) = (node.Parent, depth - 1);
            node = node?.NextSibling;
        }

        return true;
    }
}
