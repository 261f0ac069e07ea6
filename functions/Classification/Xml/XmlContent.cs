using System.Text;
using System.Xml;
using Baygate.Classification.Reading;
using Baygate.Classification.Records;
using Baygate.Classification.Results;
using Baygate.Classification.Text;

namespace Baygate.Classification.Xml;

/// <summary>
/// Reads XML from front to back. There are no document types, so nothing is expanded and nothing is fetched. Texts, attributes,
/// comments and processing instructions are all looked at.
/// </summary>
internal static class XmlContent
{
    /// <summary>Name of the format.</summary>
    public const string FormatName = "xml";

    /// <summary>Most elements one in another.</summary>
    public const int MostDepth = 256;

    private const int ChunkLength = 16 * 1024;

    /// <summary>How XML is read.</summary>
    public static XmlReaderSettings Settings { get; } = new()
    {
        Async = true,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CloseInput = false,
        CheckCharacters = true,
    };

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
        var hasDocumentType = source.Text.IndexOf("<!DOCTYPE"u8) >= 0;
        var records = new RecordScan(file, place);
        var elements = new XmlElements(records, XmlShape.Learn(source.Text.ToArray()));
        await using var window = new WindowStream(source, more, mostAtOnce: 2 * file.Options.Limits.MaxRecordBytes);
        try
        {
            using var reader = XmlReader.Create(new StreamReader(window, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, ChunkLength), Settings);
            while (await reader.ReadAsync())
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (reader.Depth > MostDepth)
                    return Unscannable.TooDeep;
                await NodeAsync(reader, elements, file.Options.Limits.MaxRecordBytes);
                window.Reset();
            }
        }
        catch (XmlException)
        {
            return hasDocumentType ? Unscannable.XmlForbidden : Unscannable.XmlInvalid;
        }

        records.Complete();
        return null;
    }

    private static async ValueTask NodeAsync(XmlReader reader, XmlElements elements, int mostBytes)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                elements.Begin(reader);
                break;
            case XmlNodeType.EndElement:
                elements.End();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA:
                elements.Text(await TextAsync(reader, mostBytes));
                break;
            case XmlNodeType.Comment or XmlNodeType.ProcessingInstruction:
                elements.Aside(reader.Value);
                break;
        }
    }

    private static async ValueTask<string> TextAsync(XmlReader reader, int mostBytes)
    {
        var text = new StringBuilder();
        var chunk = new char[ChunkLength];
        for (int read; (read = await reader.ReadValueChunkAsync(chunk, 0, chunk.Length)) > 0;)
        {
            text.Append(chunk, 0, read);
            if (text.Length > mostBytes)
                throw new UnscannableException(Unscannable.RecordTooLong);
        }

        return text.ToString();
    }
}
