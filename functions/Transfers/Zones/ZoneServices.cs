using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Baygate.Transfers.Zones;

/// <summary>What a host has of one zone.</summary>
/// <param name="Zone">The zone.</param>
/// <param name="Blobs">The zone's storage account. Of a zone that this host does not serve: the account that holds destination containers.</param>
/// <param name="Keys">The zone's keys, or null for a zone that this host does not serve.</param>
/// <param name="Queues">The queue service of a served zone's account, where the blob trigger leaves poison messages; null where no trigger runs.</param>
/// <param name="DeadLetters">Where Event Grid leaves the events of a served zone that it could not deliver; null where it is not used.</param>
public sealed record ZoneServices(
    Zone Zone, BlobServiceClient Blobs, ZoneKeys? Keys, QueueServiceClient? Queues = null, BlobContainerClient? DeadLetters = null);
