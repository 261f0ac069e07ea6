namespace Baygate.Sealing.Tests;

/// <summary>The two checked-in RSA keys of the vectors: a recipient's and somebody else's.</summary>
internal static class TestKeys
{
    public static RsaKeyEncryptionKey Recipient { get; } = Load("test-key-never-use.pem");

    public static RsaKeyEncryptionKey Other { get; } = Load("other-test-key-never-use.pem");

    public static RsaKeyEncryptionKey Load(string file, string? keyId = null) =>
        RsaKeyEncryptionKey.FromPem(File.ReadAllText(Vectors.PathOf(file)), keyId);
}
