using Baygate.Classification.Results;

namespace Baygate.Classification.Formats;

/// <summary>Tells formats that are not looked into from tables and plain text, by content alone.</summary>
internal static class FormatRecogniser
{
    private static readonly FormatSignature[] Signatures = DataFile.Read("signatures.json", DataFileJson.Default.FormatSignatureArray);

    /// <summary>The format a signature gives away, or null.</summary>
    /// <param name="head">The first bytes of the file.</param>
    public static (string Format, Unscannable Reason)? BySignature(ReadOnlySpan<byte> head)
    {
        foreach (var signature in Signatures)
        {
            if (signature.Matches(head))
                return signature.Format == "zip" ? Zip(head) : (signature.Format, Reason(signature.Code));
        }

        return null;
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

    private static (string Format, Unscannable Reason) Zip(ReadOnlySpan<byte> head)
    {
        // APPNOTE 4.4.4: bit 0 of the general purpose flags says that the entry is encrypted.
        var encrypted = head.Length > 6 && (head[6] & 1) != 0;
        var format = head.IndexOf("xl/"u8) >= 0 ? "xlsx" : head.IndexOf("word/"u8) >= 0 ? "docx" : "zip";
        return (format, encrypted ? Unscannable.Encrypted : Unscannable.Container);
    }

    private static Unscannable Reason(string code) => code switch
    {
        "encrypted" => Unscannable.Encrypted,
        "container" => Unscannable.Container,
        _ => Unscannable.Format,
    };
}
