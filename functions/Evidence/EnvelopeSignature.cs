namespace Baygate.Evidence;

/// <summary>One signature of an envelope. The key's id is a hint and not itself signed.</summary>
internal sealed record EnvelopeSignature(string KeyId, ReadOnlyMemory<byte> Value);
