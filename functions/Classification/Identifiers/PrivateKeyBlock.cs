using Baygate.Classification.Results;

namespace Baygate.Classification.Identifiers;

/// <summary>A private key in PEM (RFC 7468): its first line, and the whole block where it stands in one line, as in JSON.</summary>
internal sealed class PrivateKeyBlock() : IdentifierType("credential", Tier.A, "private_key")
{
    /// <summary>No such line is shorter, in bytes.</summary>
    public const int Shortest = 27;

    /// <summary>How many hyphens it begins with.</summary>
    public const int Hyphens = 5;

    private const int LongestLabel = 40;

    // Of RSA with 16,384 bits.
    private const int LongestBlock = 16 * 1024;

    /// <summary>What it begins with.</summary>
    public static ReadOnlySpan<byte> Beginning => "-----BEGIN "u8;

    /// <inheritdoc/>
    public override ReadOnlySpan<int> RunLengths => [];

    /// <inheritdoc/>
    public override bool TryMatch(ReadOnlySpan<byte> text, int start, ref IdentifierMatch match)
    {
        var line = text[start..Math.Min(text.Length, start + Beginning.Length + LongestLabel)];
        var label = line.IndexOf("PRIVATE KEY-----"u8);
        match.Start = start;
        match.End = start + label + "PRIVATE KEY-----"u8.Length;
        match.ValueLength = 0;
        if (label < Beginning.Length)
            return false;
        var rest = text[match.End..Math.Min(text.Length, match.End + LongestBlock)];
        var end = rest.IndexOf("-----END "u8);
        var close = end < 0 ? -1 : rest[end..].IndexOf("KEY-----"u8);
        match.End += close < 0 ? 0 : end + close + "KEY-----"u8.Length;
        return true;
    }

    /// <summary>Nothing stays.</summary>
    public override string Mask(ReadOnlySpan<byte> value) => "********";
}
