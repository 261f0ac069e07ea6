using Azure.Data.Tables;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Baygate.Tests.Azurite;

/// <summary>One storage account of the assembly's Azurite, empty when it is handed out.</summary>
/// <param name="Name">The account's name.</param>
/// <param name="Key">The account's key, base64.</param>
/// <param name="BlobEndpoint">Where its blobs are.</param>
/// <param name="TableEndpoint">Where its tables are.</param>
/// <param name="QueueEndpoint">Where its queues are.</param>
public sealed record AzuriteAccount(string Name, string Key, Uri BlobEndpoint, Uri TableEndpoint, Uri QueueEndpoint)
{
    /// <summary>A client for its blobs.</summary>
    /// <param name="options">The client's options, or null for the defaults.</param>
    /// <returns>The client.</returns>
    public BlobServiceClient Blobs(BlobClientOptions? options = null) =>
        new(BlobEndpoint, new StorageSharedKeyCredential(Name, Key), options);

    /// <summary>A client for its tables.</summary>
    /// <param name="options">The client's options, or null for the defaults.</param>
    /// <returns>The client.</returns>
    public TableServiceClient Tables(TableClientOptions? options = null) =>
        new(TableEndpoint, new TableSharedKeyCredential(Name, Key), options);

    /// <summary>A client for its queues.</summary>
    /// <returns>The client.</returns>
    public QueueServiceClient Queues() => new(QueueEndpoint, new StorageSharedKeyCredential(Name, Key));
}
