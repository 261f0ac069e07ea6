using System.Text;

namespace Baygate.Corpus.Documents;

/// <summary>Text in the encodings of the Bay Area.</summary>
internal static class TextBytes
{
    static TextBytes() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text in an encoding, with a byte order mark where that is usual.</summary>
    public static byte[] Of(string text, string encoding)
    {
        var target = Encoding.GetEncoding(encoding);
        return [.. encoding == "utf-16" ? target.GetPreamble() : [], .. target.GetBytes(text)];
    }
}
