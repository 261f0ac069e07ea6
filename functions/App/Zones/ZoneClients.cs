using Azure.Core;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Baygate.App.Hosting;
using Baygate.App.Keys;
using Baygate.App.Triggers;
using Baygate.Transfers;
using Baygate.Transfers.Zones;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Baygate.App.Zones;

/// <summary>Makes the clients of the zones this app can reach; only its own comes with keys.</summary>
internal sealed class ZoneClients(IOptions<AppOptions> options, IConfiguration configuration, TokenCredential credential, VaultKeys keys)
{
    /// <summary>Where the trigger's connection names the blob service of the uploads: the app reads what its trigger watches.</summary>
    public const string UploadsSetting = InboxFunctions.Connection + ":blobServiceUri";

    /// <summary>Where the trigger's connection names the queue service.</summary>
    public const string QueueSetting = InboxFunctions.Connection + ":queueServiceUri";

    /// <summary>Where the host's connection names the blob service.</summary>
    public const string HostBlobSetting = "AzureWebJobsStorage:blobServiceUri";

    public IEnumerable<ZoneServices> Create() => options.Value.DevelopmentStorage is { } azurite
        ? Enum.GetValues<Zone>().Select(zone => OnAzurite(zone, new BlobServiceClient(azurite)))
        : options.Value.Zones.Select(zone => Other(zone.Key, zone.Value)).Append(Own());

    private ZoneServices OnAzurite(Zone zone, BlobServiceClient account) => zone == options.Value.Zone
        ? new ZoneServices(zone, account, keys.ForZone(), Queues(), DeadLetters())
        : new ZoneServices(zone, account, null);

    private ZoneServices Own()
    {
        var accounts = new Dictionary<ZoneAccount, BlobServiceClient>
        {
            [ZoneAccount.Uploads] = Blobs(new Uri(configuration[UploadsSetting]!)),
            [ZoneAccount.Sealed] = Blobs(options.Value.SealedBlobServiceUri!),
            [ZoneAccount.Evidence] = Blobs(options.Value.EvidenceBlobServiceUri!),
        };
        return new ZoneServices(options.Value.Zone!.Value, accounts, keys.ForZone(), Queues(), DeadLetters());
    }

    private ZoneServices Other(Zone zone, ZoneOptions settings) => new(
        zone, new Dictionary<ZoneAccount, BlobServiceClient> { [ZoneAccount.Deliveries] = Blobs(settings.BlobServiceUri!) }, null);

    private BlobServiceClient Blobs(Uri account) => new(account, credential);

    /// <summary>The queues of the account that the blob trigger watches: the connection is the trigger's own.</summary>
    private QueueServiceClient Queues() => options.Value.DevelopmentStorage is { } azurite
        ? new QueueServiceClient(azurite)
        : new QueueServiceClient(new Uri(configuration[QueueSetting]!), credential);

    /// <summary>Event Grid's dead letters lie in the host's own account: the connection is the host's own.</summary>
    private BlobContainerClient DeadLetters() => options.Value.DevelopmentStorage is { } azurite
        ? new BlobContainerClient(azurite, Containers.DeadLetters)
        : Blobs(new Uri(configuration[HostBlobSetting]!)).GetBlobContainerClient(Containers.DeadLetters);
}
