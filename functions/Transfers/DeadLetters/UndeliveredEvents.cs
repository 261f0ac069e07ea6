using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Baygate.Transfers.Api.Messages;
using Baygate.Transfers.Api.Problems;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.DeadLetters;

/// <summary>Events that Event Grid gave up delivering. It writes each as a blob with a list of one event and says why.</summary>
internal sealed class UndeliveredEvents(ZoneDirectory zones, LostUploads uploads) : IDeadLetterSource
{
    private const string IdPrefix = "event-";
    private const int DigestLength = 16;

    // An event has at most 1 MB.
    private const long MaxLength = 2 << 20;

    /// <inheritdoc/>
    public DeadLetterKind Kind => DeadLetterKind.Event;

    /// <inheritdoc/>
    public async IAsyncEnumerable<DeadLetter> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var (zone, blob) in BlobsAsync(cancellationToken))
        {
            var read = await ReadAsync(zone, blob, cancellationToken);
            yield return new DeadLetter(
                IdOf(zone, blob.Name),
                DeadLetterKind.Event,
                zone,
                LostUploadOf(zone, read)?.TransferId,
                WordOf(read, "deadLetterReason"),
                blob.Properties.CreatedOn ?? DateTimeOffset.UnixEpoch,
                AttemptsOf(read));
        }
    }

    /// <inheritdoc/>
    public async Task<long> CountAsync(CancellationToken cancellationToken) => await BlobsAsync(cancellationToken).LongCountAsync(cancellationToken);

    /// <inheritdoc/>
    public async Task<Answer<DeadLetterRetry>?> RetryAsync(string id, IWorkflowClient workflows, CancellationToken cancellationToken)
    {
        if (!id.StartsWith(IdPrefix, StringComparison.Ordinal)) return null;
        await foreach (var (zone, blob) in BlobsAsync(cancellationToken))
        {
            if (IdOf(zone, blob.Name) != id) continue;
            var upload = LostUploadOf(zone, await ReadAsync(zone, blob, cancellationToken));
            return await uploads.RetryAsync(
                id, upload, workflows, () => Client(zone, blob).DeleteIfExistsAsync(cancellationToken: cancellationToken), cancellationToken);
        }

        return null;
    }

    // The blob's name holds the names of the topic and the subscription, and slashes.
    private static string IdOf(Zone zone, string name) =>
        $"{IdPrefix}{zone.ToString().ToLowerInvariant()}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, DigestLength))}";

    private static LostUpload? LostUploadOf(Zone zone, JsonElement? read) => read is { } undelivered ? LostUpload.OfEvent(zone, undelivered) : null;

    /// <summary>One of Event Grid's own words; whatever else stands there is not shown.</summary>
    private static string? WordOf(JsonElement? read, string property) =>
        read is { } undelivered && undelivered.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String
            && value.GetString() is { Length: > 0 and <= 64 } word && word.All(char.IsAsciiLetter)
                ? word
                : null;

    private static long AttemptsOf(JsonElement? read) =>
        read is { } undelivered && undelivered.TryGetProperty("deliveryAttempts", out var value) && value.TryGetInt64(out var attempts) ? attempts : 0;

    private async Task<JsonElement?> ReadAsync(Zone zone, BlobItem blob, CancellationToken cancellationToken)
    {
        if (blob.Properties.ContentLength > MaxLength) return null;
        try
        {
            BlobDownloadResult found = await Client(zone, blob).DownloadContentAsync(cancellationToken);
            var document = JsonElement.Parse(found.Content);
            if (document.ValueKind == JsonValueKind.Array && document.GetArrayLength() == 1) document = document[0];
            return document.ValueKind == JsonValueKind.Object ? document : null;
        }
        catch (JsonException)
        {
            return null;
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            return null;
        }
    }

    private async IAsyncEnumerable<(Zone Zone, BlobItem Blob)> BlobsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var zone in zones.Served)
        {
            // Where Event Grid pushes nothing there may be no such container.
            if (zones.DeadLetters(zone) is not { } container || !await container.ExistsAsync(cancellationToken)) continue;
            await foreach (var blob in container.GetBlobsAsync(cancellationToken: cancellationToken)) yield return (zone, blob);
        }
    }

    private BlobClient Client(Zone zone, BlobItem blob) => zones.DeadLetters(zone)!.GetBlobClient(blob.Name);
}
