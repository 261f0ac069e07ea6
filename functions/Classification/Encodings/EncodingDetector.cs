using System.Text.Unicode;

namespace Baygate.Classification.Encodings;

/// <summary>
/// Tells the encoding of a text by its byte order mark; otherwise UTF-8 if the bytes are valid in it, which other text hardly
/// ever is; otherwise the one of GB18030, Big5 and windows-1252 in which they are valid and look most like text.
/// </summary>
internal static class EncodingDetector
{
    // Of the characters outside ASCII, at least this share must be common ones.
    private const double LeastScore = 0.4;

    /// <summary>The encoding a byte order mark announces, with the mark's length, or null.</summary>
    public static (TextDecoder Decoder, int Length)? ByMark(ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (new Utf8TextDecoder(), 3),
        [0xFF, 0xFE, ..] => (new CodePageDecoder(EncodingNames.Utf16Le), 2),
        [0xFE, 0xFF, ..] => (new CodePageDecoder(EncodingNames.Utf16Be), 2),
        _ => null,
    };

    /// <summary>The encoding of a text without a mark, or null if it is none of them.</summary>
    /// <param name="sample">Text from its first byte outside ASCII.</param>
    /// <param name="isFinal">Whether nothing follows.</param>
    public static TextDecoder? ByContent(ReadOnlySpan<byte> sample, bool isFinal)
    {
        if (Utf8.IsValid(isFinal ? sample : sample[..Utf8TextDecoder.CompleteLength(sample)]))
            return new Utf8TextDecoder();
        var gb18030 = TwoByteScore.OfGb18030(sample);
        var big5 = TwoByteScore.OfBig5(sample);
        var latin = LatinScore.Of(sample);
        var best = Math.Max(gb18030, Math.Max(big5, latin));
        if (best < LeastScore)
            return null;
        return best == latin ? new CodePageDecoder(EncodingNames.Windows1252) : new TwoByteDecoder(best == gb18030 ? EncodingNames.Gb18030 : EncodingNames.Big5);
    }
}
