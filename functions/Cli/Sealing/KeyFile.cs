using System.Security.Cryptography;
using Baygate.Sealing;

namespace Baygate.Cli.Sealing;

/// <summary>Reads RSA keys from PEM files, private ones encrypted with a passphrase too (PKCS #8, RFC 5958).</summary>
internal static class KeyFile
{
    public const string PassphraseVariable = "BAYGATE_PASSPHRASE";

    private const string EncryptedLabel = "-----BEGIN ENCRYPTED PRIVATE KEY-----";

    /// <summary>Reads one key.</summary>
    /// <exception cref="CommandException">The file holds no RSA key that can seal, or its passphrase is missing or wrong.</exception>
    public static RsaKeyEncryptionKey Read(CliContext cli, FileInfo file)
    {
        string pem = File.ReadAllText(file.FullName);
        if (pem.Contains(EncryptedLabel, StringComparison.Ordinal)) pem = Decrypt(cli, file, pem);
        try
        {
            return RsaKeyEncryptionKey.FromPem(pem);
        }
        catch (Exception invalid) when (invalid is ArgumentException or CryptographicException)
        {
            throw new CommandException("key-invalid", $"{file.Name} is not the PEM of an RSA key of 2048 to 8192 bits.", inner: invalid);
        }
    }

    private static string Decrypt(CliContext cli, FileInfo file, string pem)
    {
        string passphrase = cli.Variable(PassphraseVariable)
            ?? cli.Console.Ask($"Passphrase of {file.Name}:")
            ?? throw new CommandException("passphrase-missing", $"{file.Name} is encrypted: set {PassphraseVariable}.");
        using RSA rsa = RSA.Create();
        try
        {
            rsa.ImportFromEncryptedPem(pem, passphrase);
            return rsa.ExportPkcs8PrivateKeyPem();
        }
        catch (CryptographicException wrong)
        {
            throw new CommandException("passphrase-wrong", $"The passphrase does not open {file.Name}.", inner: wrong);
        }
    }
}
