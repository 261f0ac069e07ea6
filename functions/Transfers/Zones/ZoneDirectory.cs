using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Baygate.Transfers.Zones;

/// <summary>The zones a host knows. In Azure a host serves one zone and delivers to the others; the local host serves all three.</summary>
/// <param name="zones">Every zone the host can reach.</param>
public sealed class ZoneDirectory(IEnumerable<ZoneServices> zones)
{
    private readonly Dictionary<Zone, ZoneServices> _zones = zones.ToDictionary(services => services.Zone);

    /// <summary>The zones this host serves: it has their keys.</summary>
    public IEnumerable<Zone> Served => _zones.Values.Where(services => services.Keys is not null).Select(services => services.Zone);

    /// <summary>The account that a zone's container lies in; what is signed for a blob is signed by this one.</summary>
    /// <param name="zone">A zone the host knows.</param>
    /// <param name="container">One of <see cref="Containers"/>, or an agreement's destination container.</param>
    /// <returns>The account's client.</returns>
    /// <exception cref="KeyNotFoundException">The host does not reach that account of the zone.</exception>
    public BlobServiceClient AccountOf(Zone zone, string container) => _zones[zone].Accounts[Containers.AccountOf(container)];

    /// <summary>A container of a zone's storage.</summary>
    /// <param name="zone">A zone the host knows.</param>
    /// <param name="container">One of <see cref="Containers"/>, or an agreement's destination container.</param>
    /// <returns>The container's client.</returns>
    /// <exception cref="KeyNotFoundException">The host does not reach that account of the zone.</exception>
    public BlobContainerClient Container(Zone zone, string container) => AccountOf(zone, container).GetBlobContainerClient(container);

    /// <summary>The queue service of a zone's uploads.</summary>
    /// <param name="zone">A zone the host knows.</param>
    /// <returns>The service's client, or null where the host has none.</returns>
    /// <exception cref="KeyNotFoundException">The host is not configured for the zone.</exception>
    public QueueServiceClient? Queues(Zone zone) => _zones[zone].Queues;

    /// <summary>Where Event Grid leaves the events of a zone that it could not deliver.</summary>
    /// <param name="zone">A zone the host knows.</param>
    /// <returns>The container's client, or null where Event Grid is not used.</returns>
    /// <exception cref="KeyNotFoundException">The host is not configured for the zone.</exception>
    public BlobContainerClient? DeadLetters(Zone zone) => _zones[zone].DeadLetters;

    /// <summary>A served zone's keys.</summary>
    /// <param name="zone">A zone this host serves.</param>
    /// <returns>The keys.</returns>
    /// <exception cref="InvalidOperationException">The host does not serve the zone.</exception>
    public ZoneKeys Keys(Zone zone) => _zones[zone].Keys ?? throw new InvalidOperationException($"This host does not serve the zone {zone}.");
}
