using System.Security.Cryptography;

namespace Baygate.Cli.Tests;

/// <summary>RSA keys made once for all tests.</summary>
internal static class TestKeys
{
    public const string Passphrase = "correct horse";

    private static readonly RSA RecipientKey = RSA.Create(2048);
    private static readonly RSA OtherKey = RSA.Create(2048);

    public static string Recipient { get; } = RecipientKey.ExportPkcs8PrivateKeyPem();

    public static string RecipientPublic { get; } = RecipientKey.ExportSubjectPublicKeyInfoPem();

    public static string RecipientEncrypted { get; } = RecipientKey.ExportEncryptedPkcs8PrivateKeyPem(
        Passphrase, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, iterationCount: 1000));

    public static string Other { get; } = OtherKey.ExportPkcs8PrivateKeyPem();

    public static string OtherPublic { get; } = OtherKey.ExportSubjectPublicKeyInfoPem();
}
