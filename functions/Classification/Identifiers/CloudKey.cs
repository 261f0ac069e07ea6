using Baygate.Classification.Results;

namespace Baygate.Classification.Identifiers;

/// <summary>Access key of Alibaba Cloud (LTAI) or Amazon Web Services (AKIA, ASIA): whoever has it and its secret is its holder.</summary>
internal sealed class CloudKey() : IdentifierType("credential", Tier.A, "cloud_key")
{
    /// <inheritdoc/>
    public override ReadOnlySpan<int> RunLengths => [16, 20, 24];

    /// <inheritdoc/>
    public override bool CanBeginWith(byte character) => character is (byte)'A' or (byte)'L';

    /// <inheritdoc/>
    public override bool TryMatch(ReadOnlySpan<byte> text, int start, ref IdentifierMatch match)
    {
        var end = start;
        while (Groups.IsLetterOrDigit(text, end))
            end++;
        var key = text[start..end];
        match.Start = start;
        match.End = end;
        match.ValueLength = key.Length;
        key.CopyTo(match.Room);
        if (key.StartsWith("LTAI"u8))
            return true;
        return key.Length == 20 && (key.StartsWith("AKIA"u8) || key.StartsWith("ASIA"u8)) && !key.ContainsAnyInRange((byte)'a', (byte)'z');
    }

    /// <summary>The kind of key stays.</summary>
    public override string Mask(ReadOnlySpan<byte> value) => Identifiers.Mask.Keep(value, 4, 0);
}
