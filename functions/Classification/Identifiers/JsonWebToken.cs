using System.Buffers;
using Baygate.Classification.Results;

namespace Baygate.Classification.Identifiers;

/// <summary>JSON Web Token (RFC 7519) in compact form: three parts in base64url, the first two of which are JSON objects.</summary>
internal sealed class JsonWebToken() : IdentifierType("credential", Tier.A, "jwt")
{
    private const int Shortest = 24;

    private static readonly int[] Lengths = [.. Enumerable.Range(5, IdentifierScanner.LongerRun - 4)];

    private static readonly SearchValues<byte> Base64Url =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"u8);

    /// <inheritdoc/>
    public override ReadOnlySpan<int> RunLengths => Lengths;

    // An opening brace and quote.
    private static ReadOnlySpan<byte> Beginning => "eyJ"u8;

    /// <inheritdoc/>
    public override bool CanBeginWith(byte character) => character == Beginning[0];

    /// <inheritdoc/>
    public override bool IsPlausible(ReadOnlySpan<byte> text, int start, int length) => text[start..].StartsWith(Beginning);

    /// <inheritdoc/>
    public override bool TryMatch(ReadOnlySpan<byte> text, int start, ref IdentifierMatch match)
    {
        // Only from its very beginning, so that no character is looked at for every run of a text parted by hyphens.
        if (!text[start..].StartsWith(Beginning) || (start > 0 && Base64Url.Contains(text[start - 1])))
            return false;
        var header = Part(text[start..]);
        var payload = start + header + 1;
        if (payload >= text.Length || text[payload - 1] != (byte)'.' || !text[payload..].StartsWith(Beginning))
            return false;
        var signature = payload + Part(text[payload..]) + 1;
        if (signature > text.Length || text[signature - 1] != (byte)'.')
            return false;
        match.Start = start;
        match.End = signature + Part(text[signature..]);
        match.ValueLength = 0;
        return match.End - start >= Shortest;
    }

    /// <summary>Nothing stays.</summary>
    public override string Mask(ReadOnlySpan<byte> value) => "********";

    private static int Part(ReadOnlySpan<byte> text)
    {
        var length = text.IndexOfAnyExcept(Base64Url);
        return length < 0 ? text.Length : length;
    }
}
