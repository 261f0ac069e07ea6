namespace Baygate.Sealing;

/// <summary>The file key, wrapped for one recipient.</summary>
/// <param name="Algorithm">How it is wrapped, as the key store names it: <c>RSA-OAEP-256</c>. Others are kept, but not understood.</param>
/// <param name="KeyId">The recipient's key: 1 to 512 visible ASCII characters; a Key Vault key's full id with its version, or the digest
/// of a public key.</param>
/// <param name="WrappedKey">1 to 1,024 bytes.</param>
public sealed record RecipientStanza(string Algorithm, string KeyId, ReadOnlyMemory<byte> WrappedKey);
