using System.Buffers;
using System.Text;

namespace Baygate.Classification.Encodings;

/// <summary>Any encoding .NET knows: decoded to UTF-16, then written as UTF-8.</summary>
internal sealed class CodePageDecoder : TextDecoder
{
    // .NET reads these five of windows-1252 as control characters; the code page leaves them undefined.
    private static readonly SearchValues<byte> Undefined1252 = SearchValues.Create(0x81, 0x8D, 0x8F, 0x90, 0x9D);

    private readonly Decoder _decoder;
    private readonly SearchValues<byte>? _undefined;
    private char[] _characters = [];

    static CodePageDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Makes a decoder.</summary>
    /// <param name="name">IANA name, in lower case.</param>
    public CodePageDecoder(string name)
        : base(name)
    {
        _decoder = Of(name).GetDecoder();
        _undefined = name == EncodingNames.Windows1252 ? Undefined1252 : null;
    }

    /// <summary>An encoding that throws for what is not valid in it.</summary>
    /// <param name="name">IANA name, in lower case.</param>
    public static Encoding Of(string name) =>
        Encoding.GetEncoding(name == EncodingNames.Utf16Le ? "utf-16" : name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    /// <inheritdoc/>
    public override bool TryDecode(ReadOnlySpan<byte> raw, bool isFinal, Span<byte> utf8, out int consumed, out int written)
    {
        consumed = raw.Length;
        written = 0;
        if (_undefined is not null && raw.ContainsAny(_undefined))
            return false;
        if (_characters.Length < raw.Length + 2)
            _characters = new char[raw.Length + 2];
        try
        {
            var count = _decoder.GetChars(raw, _characters, flush: isFinal);
            written = Encoding.UTF8.GetBytes(_characters.AsSpan(0, count), utf8);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
