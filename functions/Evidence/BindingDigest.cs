using System.Globalization;
using System.Text;

namespace Baygate.Evidence;

/// <summary>
/// What an approval binds to: one digest over everything the person reviewed. If any part changes, the digest changes and the approval no
/// longer fits. Encoding and test vector: docs/spec/statements.md.
/// </summary>
public static class BindingDigest
{
    private const string Label = "BaygateBindingV1";

    /// <summary>Computes the binding digest.</summary>
    /// <param name="transferId">The transfer.</param>
    /// <param name="sealedFile">The sealed payload's digest.</param>
    /// <param name="findings">SHA-256 of the findings' JSON.</param>
    /// <param name="decision">SHA-256 of the decision's JSON.</param>
    /// <param name="rulebookVersion">The version of the rulebook that decided.</param>
    /// <param name="agreementVersion">The version of the transfer's agreement, from 1.</param>
    /// <exception cref="ArgumentException">An id or version is empty or below 1.</exception>
    public static Sha256Digest Compute(
        string transferId,
        Sha256Digest sealedFile,
        Sha256Digest findings,
        Sha256Digest decision,
        string rulebookVersion,
        int agreementVersion)
    {
        ArgumentException.ThrowIfNullOrEmpty(transferId);
        ArgumentException.ThrowIfNullOrEmpty(rulebookVersion);
        ArgumentOutOfRangeException.ThrowIfLessThan(agreementVersion, 1);

        return Sha256Digest.Of(LengthPrefixed.Encode(
            Label,
            Encoding.UTF8.GetBytes(transferId),
            Encoding.ASCII.GetBytes(sealedFile.ToString()),
            Encoding.ASCII.GetBytes(findings.ToString()),
            Encoding.ASCII.GetBytes(decision.ToString()),
            Encoding.UTF8.GetBytes(rulebookVersion),
            Encoding.ASCII.GetBytes(agreementVersion.ToString(CultureInfo.InvariantCulture))));
    }
}
