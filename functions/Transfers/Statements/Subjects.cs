using System.Text;
using Baygate.Evidence;

namespace Baygate.Transfers.Statements;

/// <summary>What Baygate's statements are about.</summary>
public static class Subjects
{
    /// <summary>A transfer, where no file's digest is known or meant: its digest is the SHA-256 of the id in UTF-8.</summary>
    /// <param name="transferId">The transfer.</param>
    /// <returns>The subject, named by the id.</returns>
    public static Subject Transfer(string transferId) => new(transferId, Sha256Digest.Of(Encoding.UTF8.GetBytes(transferId)));
}
