using Azure.Storage.Blobs;

namespace Baygate.Transfers.Zones;

/// <summary>What a host has of one zone.</summary>
/// <param name="Zone">The zone.</param>
/// <param name="Blobs">The zone's storage account. Of a zone that this host does not serve: the account that holds destination containers.</param>
/// <param name="Keys">The zone's keys, or null for a zone that this host does not serve.</param>
public sealed record ZoneServices(Zone Zone, BlobServiceClient Blobs, ZoneKeys? Keys);
