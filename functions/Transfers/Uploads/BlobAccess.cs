using System.Collections.Concurrent;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Sas;

namespace Baygate.Transfers.Uploads;

/// <summary>
/// Makes URLs that open one blob for a while (service SAS; with a managed identity a user delegation SAS, so that no account key exists).
/// </summary>
/// <param name="time">The clock.</param>
public sealed class BlobAccess(TimeProvider time)
{
    /// <summary>How long a URL is good: 1 hour.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(1);

    // A delegation key serves many URLs; it must outlive the youngest of them.
    private static readonly TimeSpan DelegationLife = TimeSpan.FromHours(6);
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<Uri, UserDelegationKey> _delegations = new();

    /// <summary>A URL that can read one blob and nothing else.</summary>
    /// <param name="account">The account.</param>
    /// <param name="container">The container.</param>
    /// <param name="blob">The blob's name.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The URL; it is a secret, keep it out of logs and history.</returns>
    public Task<Uri> ReadUriAsync(BlobServiceClient account, string container, string blob, CancellationToken cancellationToken) =>
        SignAsync(account, container, blob, BlobSasPermissions.Read, cancellationToken);

    /// <summary>A URL that can create and write one blob, block by block, and nothing else: no reading, no listing.</summary>
    /// <param name="account">The account.</param>
    /// <param name="container">The container.</param>
    /// <param name="blob">The blob's name.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The URL; it is a secret, keep it out of logs and history.</returns>
    public Task<Uri> WriteUriAsync(BlobServiceClient account, string container, string blob, CancellationToken cancellationToken) =>
        SignAsync(account, container, blob, BlobSasPermissions.Create | BlobSasPermissions.Write, cancellationToken);

    private async Task<Uri> SignAsync(
        BlobServiceClient account, string container, string blob, BlobSasPermissions permissions, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var client = account.GetBlobContainerClient(container).GetBlobClient(blob);
        var sas = new BlobSasBuilder(permissions, now + Life)
        {
            BlobContainerName = container,
            BlobName = blob,
            StartsOn = now - ClockSkew,
            Protocol = IsLocal(client.Uri) ? SasProtocol.HttpsAndHttp : SasProtocol.Https,
        };
        if (client.CanGenerateSasUri) return client.GenerateSasUri(sas);

        var delegation = await DelegateAsync(account, now, cancellationToken);
        return new BlobUriBuilder(client.Uri) { Sas = sas.ToSasQueryParameters(delegation, account.AccountName) }.ToUri();
    }

    // Only the emulator on this very machine is spoken to in the clear.
    private static bool IsLocal(Uri endpoint) => endpoint.Scheme == Uri.UriSchemeHttp && endpoint.IsLoopback;

    private async Task<UserDelegationKey> DelegateAsync(BlobServiceClient account, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (_delegations.TryGetValue(account.Uri, out var known) && known.SignedExpiresOn > now + Life + ClockSkew) return known;
        UserDelegationKey fresh = await account.GetUserDelegationKeyAsync(now - ClockSkew, now + DelegationLife, cancellationToken);
        return _delegations[account.Uri] = fresh;
    }
}
