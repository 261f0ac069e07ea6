using Baygate.Classification.Results;

namespace Baygate.Classification.Identifiers;

/// <summary>The first line of a private key in PEM (RFC 7468).</summary>
internal sealed class PrivateKeyBlock() : IdentifierType("credential", Tier.A, "private_key")
{
    /// <summary>No such line is shorter, in bytes.</summary>
    public const int Shortest = 27;

    private const int LongestLabel = 40;

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
        return label >= Beginning.Length;
    }

    /// <summary>Nothing stays.</summary>
    public override string Mask(ReadOnlySpan<byte> value) => "********";
}
