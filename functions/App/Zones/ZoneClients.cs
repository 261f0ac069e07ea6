using Azure.Core;
using Azure.Storage.Blobs;
using Baygate.App.Hosting;
using Baygate.App.Keys;
using Baygate.Transfers;
using Baygate.Transfers.Zones;
using Microsoft.Extensions.Options;

namespace Baygate.App.Zones;

/// <summary>Makes the clients of the zones this app can reach; only its own comes with keys.</summary>
internal sealed class ZoneClients(IOptions<AppOptions> options, TokenCredential credential, VaultKeys keys)
{
    public IEnumerable<ZoneServices> Create() => options.Value.DevelopmentStorage is { } azurite
        ? Enum.GetValues<Zone>().Select(zone => Create(zone, new BlobServiceClient(azurite)))
        : options.Value.Zones.Select(zone => Create(zone.Key, new BlobServiceClient(zone.Value.BlobServiceUri, credential)));

    private ZoneServices Create(Zone zone, BlobServiceClient blobs) => new(zone, blobs, zone == options.Value.Zone ? keys.ForZone() : null);
}
