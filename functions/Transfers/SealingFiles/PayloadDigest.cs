using System.Security.Cryptography;

namespace Baygate.Transfers.SealingFiles;

/// <summary>
/// The digest of a sealed payload: SHA-256 over the SHA-256 digests of its ranges in order. It can be made and checked range by range,
/// by many workers at once.
/// </summary>
internal static class PayloadDigest
{
    /// <summary>The digest of a payload, 64 hexadecimal digits.</summary>
    /// <param name="rangeDigests">SHA-256 of every range's ciphertext in order, 64 hexadecimal digits each.</param>
    public static string Of(IEnumerable<string> rangeDigests) =>
        Convert.ToHexStringLower(SHA256.HashData([.. rangeDigests.SelectMany(Convert.FromHexString)]));
}
