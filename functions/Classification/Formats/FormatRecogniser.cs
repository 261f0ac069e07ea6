using Baygate.Classification.Archives.Tar;
using Baygate.Classification.Results;

namespace Baygate.Classification.Formats;

/// <summary>Tells formats by content alone; a file's name says nothing.</summary>
internal static class FormatRecogniser
{
    // PDF files may begin with bytes of something else (ISO 32000-1, annex H, implementation note 13).
    private const int MostBeforePdf = 1024;

    private static readonly FormatSignature[] Signatures = DataFile.Read("signatures.json", DataFileJson.Default.FormatSignatureArray);

    /// <summary>The format the first bytes give away, if any, and why it is not looked into, if that is so.</summary>
    /// <param name="head">The first bytes of the content.</param>
    public static (string? Format, Unscannable? Reason) Recognise(ReadOnlySpan<byte> head)
    {
        foreach (var signature in Signatures)
        {
            if (signature.Matches(head))
                return (signature.Format, Reason(signature.Code));
        }

        if (TarHeader.IsHeader(head))
            return ("tar", null);
        return head[..Math.Min(head.Length, MostBeforePdf)].IndexOf("%PDF-"u8) >= 0 ? ("pdf", null) : (null, null);
    }

    /// <summary>Whether it is a picture.</summary>
    /// <param name="head">The first bytes of the content.</param>
    public static bool IsPicture(ReadOnlySpan<byte> head)
    {
        foreach (var signature in Signatures)
        {
            if (signature.Code == "picture" && signature.Matches(head))
                return true;
        }

        return false;
    }

    /// <summary>
    /// The structured text a file begins like, or null. Names and values stand there between marks and escapes, so reading it as
    /// plain text would miss some.
    /// </summary>
    /// <param name="text">The beginning, in UTF-8.</param>
    public static string? StructuredText(ReadOnlySpan<byte> text)
    {
        text = text.TrimStart(" \t\r\n"u8);
        if (text.Length < 2)
            return null;
        var next = text[1..].TrimStart(" \t\r\n"u8);
        var then = next.IsEmpty ? (byte)0 : next[0];
        return text[0] switch
        {
            (byte)'{' when then is (byte)'"' or (byte)'}' => "json",
            (byte)'[' when then is (byte)'"' or (byte)'{' or (byte)'[' => "json",
            (byte)'<' when char.IsAsciiLetter((char)text[1]) || text[1] is (byte)'?' or (byte)'!' => "xml",
            _ => null,
        };
    }

    private static Unscannable? Reason(string? code) => code switch
    {
        null => null,
        "encrypted" => Unscannable.Encrypted,
        "container" => Unscannable.Container,
        _ => Unscannable.Format,
    };
}
