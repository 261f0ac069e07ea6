using System.Security.Cryptography;

namespace Baygate.LocalHost.Keys;

/// <summary>A P-256 key pair in a file that only its owner may read.</summary>
internal static class SigningKeyFile
{
    /// <summary>Reads the key pair, or makes one where there is none.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The private key in PEM (PKCS #8).</returns>
    /// <exception cref="UnauthorizedAccessException">The file is open to others than its owner.</exception>
    public static string ReadOrMake(string path)
    {
        if (!File.Exists(path))
        {
            PrivateFile.MakeFolder(Path.GetDirectoryName(path)!);
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            PrivateFile.WriteNew(path, key.ExportPkcs8PrivateKeyPem());
        }

        return PrivateFile.Read(path);
    }
}
