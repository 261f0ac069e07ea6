using Azure.Core.Cryptography;
using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.KeyRotation;

/// <summary>Something that is stored wrapped with a zone's holding key.</summary>
/// <param name="KeyId">The version that wraps it.</param>
/// <param name="RewrapAsync">
/// Wraps it anew with another version. Throws <see cref="StepFaultException"/> when the present version is gone, and a storage failure
/// when somebody else changed the item meanwhile; then it is as it was.
/// </param>
internal sealed record WrappedItem(string KeyId, Func<IKeyEncryptionKey, CancellationToken, Task> RewrapAsync)
{
    /// <summary>Stands for the key of an item that cannot be read.</summary>
    public const string Unreadable = "unreadable";
}
