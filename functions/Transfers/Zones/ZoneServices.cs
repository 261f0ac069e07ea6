using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Baygate.Transfers.Zones;

/// <summary>What a host has of one zone.</summary>
/// <param name="Zone">The zone.</param>
/// <param name="Accounts">The storage accounts that the host reaches. Of a zone that it does not serve: that of the deliveries alone.</param>
/// <param name="Keys">The zone's keys, or null for a zone that this host does not serve.</param>
/// <param name="Queues">The queue service of a served zone's uploads, where the blob trigger leaves poison messages; null where no trigger runs.</param>
/// <param name="DeadLetters">Where Event Grid leaves the events of a served zone that it could not deliver; null where it is not used.</param>
public sealed record ZoneServices(
    Zone Zone,
    IReadOnlyDictionary<ZoneAccount, BlobServiceClient> Accounts,
    ZoneKeys? Keys,
    QueueServiceClient? Queues = null,
    BlobContainerClient? DeadLetters = null)
{
    /// <summary>A zone whose containers all lie in one account, as on Azurite.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="account">The account.</param>
    /// <param name="keys">The zone's keys, or null.</param>
    /// <param name="queues">The account's queue service, or null.</param>
    /// <param name="deadLetters">Where Event Grid leaves events, or null.</param>
    public ZoneServices(
        Zone zone, BlobServiceClient account, ZoneKeys? keys, QueueServiceClient? queues = null, BlobContainerClient? deadLetters = null)
        : this(zone, Enum.GetValues<ZoneAccount>().ToDictionary(kind => kind, _ => account), keys, queues, deadLetters)
    {
    }
}
