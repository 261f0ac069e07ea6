namespace Baygate.Sealing;

/// <summary>
/// The suite of version 1: chunked encryption as C2SP specifies it, instantiated with AES-256-GCM and SHA-512
/// (c2sp.org/chunked-encryption). Sizes in bytes.
/// </summary>
internal static class Cobblestone256
{
    public const string Name = "Cobblestone-256";
    public const int KeyLength = 32;
    public const int NonceLength = 12;
    public const int TagLength = 16;
    public const int SaltLength = 24;
    public const int CommitmentLength = 32;
    public const int ChunkLength = 16 * 1024;
    public const int SealedChunkLength = ChunkLength + TagLength;
    public const long MaxChunks = 1L << 38;

    /// <summary>What the expansion's info begins with; the AEAD's name is the one in IANA's registry.</summary>
    public static ReadOnlySpan<byte> InfoPrefix => "c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM\0"u8;
}
