using System.Buffers.Text;
using System.Security.Cryptography;

namespace Baygate.Evidence;

/// <summary>
/// The one signature algorithm: ECDSA over NIST P-256 with SHA-256 (FIPS 186-5; ES256 in RFC 7518). A signature is r and s, 32 bytes each,
/// big-endian (IEEE P1363), the form that Key Vault answers.
/// </summary>
public static class P256
{
    /// <summary>The length of a signature in bytes.</summary>
    public const int SignatureSize = 64;

    private const string Oid = "1.2.840.10045.3.1.7";

    /// <summary>Answers a key's id: <c>sha256:</c> and the base64url of SHA-256 over its SubjectPublicKeyInfo (RFC 5480) in DER.</summary>
    /// <param name="key">A public key or a pair.</param>
    /// <exception cref="ArgumentException">The key is not on P-256.</exception>
    public static string KeyIdOf(ECDsa key)
    {
        if (key.ExportParameters(includePrivateParameters: false).Curve is not { IsNamed: true, Oid.Value: Oid })
            throw new ArgumentException("The key is not on P-256.", nameof(key));

        return "sha256:" + Base64Url.EncodeToString(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));
    }
}
