using System.Text;
using Baygate.Classification.Reading;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Baygate.Classification.Pdf;

/// <summary>
/// What the objects of a PDF document hold beside the pages: strings (properties, notes, form fields, bookmarks, links, alternative
/// texts), and the streams of metadata, forms and attached files.
/// </summary>
/// <param name="texts">Receives the strings.</param>
internal sealed class PdfStrings(TextLines texts)
{
    private const int LongestWalk = 10_000_000;

    private static readonly NameToken Embedded = NameToken.Create("EF");
    private static readonly NameToken Form = NameToken.Create("XFA");

    private int _steps;

    /// <summary>Streams of text.</summary>
    public List<StreamToken> TextStreams { get; } = [];

    /// <summary>Where to find the streams of form data.</summary>
    public HashSet<IndirectReference> FormStreams { get; } = [];

    /// <summary>Where to find the attached files.</summary>
    public HashSet<IndirectReference> Attachments { get; } = [];

    /// <summary>Looks at an object.</summary>
    /// <param name="root">The object; what it refers to is another one.</param>
    /// <exception cref="InvalidDataException">It is larger than any in a real document.</exception>
    public void Add(IToken root)
    {
        var open = new Stack<IToken>();
        open.Push(root);
        while (open.TryPop(out var token))
        {
            if (++_steps > LongestWalk)
                throw new InvalidDataException();
            switch (token)
            {
                case StringToken text:
                    texts.Add(text.Data);
                    break;
                case HexToken hex:
                    texts.Add(Text(hex));
                    break;
                case ArrayToken array:
                    Push(open, array.Data);
                    break;
                case DictionaryToken dictionary:
                    Push(open, dictionary.Data.Values);
                    Note(dictionary);
                    break;
                case StreamToken stream:
                    open.Push(stream.StreamDictionary);
                    if (stream.StreamDictionary.TryGet(NameToken.Type, out var type) && type.Equals(NameToken.Metadata))
                        TextStreams.Add(stream);
                    break;
            }
        }
    }

    private static void Push(Stack<IToken> open, IEnumerable<IToken> tokens)
    {
        foreach (var token in tokens)
            open.Push(token);
    }

    private void Note(DictionaryToken dictionary)
    {
        if (dictionary.TryGet(Embedded, out var found) && found is DictionaryToken files)
            Attachments.UnionWith(References(files.Data.Values));
        if (dictionary.TryGet(Form, out var form))
            FormStreams.UnionWith(References(form is ArrayToken parts ? parts.Data : [form]));
    }

    private static IEnumerable<IndirectReference> References(IEnumerable<IToken> tokens) =>
        tokens.OfType<IndirectReferenceToken>().Select(reference => reference.Data);

    // UTF-16 with a mark, or bytes of a superset of ASCII (ISO 32000-1, 7.9.2.2).
    private static string Text(HexToken hex)
    {
        var bytes = hex.Bytes.ToArray();
        return bytes is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2) : Encoding.Latin1.GetString(bytes);
    }
}
