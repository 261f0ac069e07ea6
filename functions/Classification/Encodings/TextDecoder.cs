namespace Baygate.Classification.Encodings;

/// <summary>Turns the bytes of one encoding into UTF-8, strictly: what is not valid is never replaced.</summary>
internal abstract class TextDecoder(string name)
{
    /// <summary>IANA name of the encoding, in lower case.</summary>
    public string Name { get; } = name;

    /// <summary>Decodes a piece.</summary>
    /// <param name="raw">The next bytes, from the beginning of a character.</param>
    /// <param name="isFinal">Whether nothing follows: then a cut character is not valid.</param>
    /// <param name="utf8">Room for three times as many bytes.</param>
    /// <param name="consumed">Bytes of <paramref name="raw"/> that need not be given again.</param>
    /// <param name="written">Bytes of UTF-8.</param>
    /// <returns>False if the bytes are not valid.</returns>
    public abstract bool TryDecode(ReadOnlySpan<byte> raw, bool isFinal, Span<byte> utf8, out int consumed, out int written);
}
