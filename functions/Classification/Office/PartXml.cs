using System.Text;
using System.Xml;
using Baygate.Classification.Reading;
using Baygate.Classification.Results;

namespace Baygate.Classification.Office;

/// <summary>Reads the XML of a part from front to back: no document types, no entities, bounded in every direction.</summary>
internal static class PartXml
{
    private const int Deepest = 512;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = false,
        IgnoreProcessingInstructions = true,
        CloseInput = false,
    };

    /// <summary>Opens a part.</summary>
    /// <param name="part">Its bytes; left open.</param>
    public static XmlReader Open(Stream part)
    {
        var settings = Settings.Clone();
        settings.NameTable = new PartNames();
        return XmlReader.Create(new PartStream(part), settings);
    }

    /// <summary>Goes to the next node.</summary>
    /// <exception cref="UnscannableException">What stands there is not well formed, or nested too deep.</exception>
    public static bool Next(XmlReader reader)
    {
        try
        {
            return reader.Read() && (reader.Depth <= Deepest ? true : throw new UnscannableException(Unscannable.Corrupt));
        }
        catch (XmlException)
        {
            throw new UnscannableException(Unscannable.Corrupt);
        }
    }

    /// <summary>Whether the reader stands on text.</summary>
    public static bool IsText(XmlReader reader) =>
        reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace;

    /// <summary>Appends the text the reader stands on.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="text">Receives it.</param>
    /// <param name="most">Longest text, in characters.</param>
    /// <exception cref="UnscannableException">It becomes longer, or is not well formed.</exception>
    public static void AppendText(XmlReader reader, StringBuilder text, int most)
    {
        var chunk = new char[Math.Min(most, 4096)];
        try
        {
            while (reader.ReadValueChunk(chunk, 0, chunk.Length) is var read and > 0)
            {
                if (text.Length + read > most)
                    throw new UnscannableException(Unscannable.RecordTooLong);
                text.Append(chunk, 0, read);
            }
        }
        catch (XmlException)
        {
            throw new UnscannableException(Unscannable.Corrupt);
        }
    }
}
