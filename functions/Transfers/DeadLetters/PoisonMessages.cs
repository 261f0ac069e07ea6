using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Baygate.Transfers.Api.Messages;
using Baygate.Transfers.Api.Problems;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.DeadLetters;

/// <summary>
/// Events that the inbox's function failed to take five times. The blob trigger puts them into a queue of the account that it watches.
/// A queue shows its oldest 32 messages and no more; the rest show when those are gone.
/// </summary>
internal sealed class PoisonMessages(ZoneDirectory zones, LostUploads uploads) : IDeadLetterSource
{
    /// <summary>The queue's name, which the blob trigger's extension fixes.</summary>
    public const string QueueName = "webjobs-blobtrigger-poison";

    private const int MostShown = 32;
    private const string IdPrefix = "message-";

    // Long enough to start a workflow, short enough that what was only looked at shows again soon.
    private static readonly TimeSpan Hold = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    public DeadLetterKind Kind => DeadLetterKind.Message;

    /// <inheritdoc/>
    public async IAsyncEnumerable<DeadLetter> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var (zone, queue) in Queues())
        {
            foreach (var message in await PeekAsync(queue, cancellationToken))
            {
                // The copy in this queue has a count of its own: the first five deliveries are not in it.
                var transferId = Read(zone, message.Body)?.TransferId;
                var since = message.InsertedOn ?? DateTimeOffset.UnixEpoch;
                yield return new DeadLetter(
                    IdOf(zone, message.MessageId), DeadLetterKind.Message, zone, transferId, Reason: null, since, Attempts: 0);
            }
        }
    }

    /// <inheritdoc/>
    public async Task<long> CountAsync(CancellationToken cancellationToken)
    {
        var count = 0L;
        foreach (var (_, queue) in Queues())
        {
            try
            {
                QueueProperties properties = await queue.GetPropertiesAsync(cancellationToken);
                count += properties.ApproximateMessagesCountLong;
            }
            catch (RequestFailedException missing) when (missing.Status == 404)
            {
                // The extension makes the queue with the first message.
            }
        }

        return count;
    }

    /// <inheritdoc/>
    public async Task<Answer<DeadLetterRetry>?> RetryAsync(string id, IWorkflowClient workflows, CancellationToken cancellationToken)
    {
        foreach (var (zone, queue) in Queues().Where(queue => id.StartsWith(IdOf(queue.Zone, ""), StringComparison.Ordinal)))
        {
            if (await TakeAsync(queue, id[IdOf(zone, "").Length..], cancellationToken) is not { } message) continue;
            Task RemoveAsync() => queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, cancellationToken);

            var retried = await uploads.RetryAsync(id, Read(zone, message.Body), workflows, RemoveAsync, cancellationToken);
            if (retried.Result == DeadLetterResult.Unreadable) await ShowAgainAsync(queue, message, cancellationToken);
            return retried;
        }

        return null;
    }

    private static string IdOf(Zone zone, string messageId) => $"{IdPrefix}{zone.ToString().ToLowerInvariant()}-{messageId}";

    private static LostUpload? Read(Zone zone, BinaryData body)
    {
        try
        {
            var bytes = body.ToArray();
            var json = Base64.IsValid(bytes) ? Convert.FromBase64String(Encoding.ASCII.GetString(bytes)) : bytes;
            return LostUpload.OfMessage(zone, JsonElement.Parse(json));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<IReadOnlyList<PeekedMessage>> PeekAsync(QueueClient queue, CancellationToken cancellationToken)
    {
        try
        {
            return (await queue.PeekMessagesAsync(MostShown, cancellationToken)).Value;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return [];
        }
    }

    /// <summary>Takes one message; a queue only gives its next ones, so the others are shown again.</summary>
    private static async Task<QueueMessage?> TakeAsync(QueueClient queue, string messageId, CancellationToken cancellationToken)
    {
        try
        {
            QueueMessage[] messages = await queue.ReceiveMessagesAsync(MostShown, Hold, cancellationToken);
            foreach (var other in messages.Where(message => message.MessageId != messageId)) await ShowAgainAsync(queue, other, cancellationToken);
            return messages.FirstOrDefault(message => message.MessageId == messageId);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    private static async Task ShowAgainAsync(QueueClient queue, QueueMessage message, CancellationToken cancellationToken) =>
        await queue.UpdateMessageAsync(message.MessageId, message.PopReceipt, message.Body, TimeSpan.Zero, cancellationToken);

    private IEnumerable<(Zone Zone, QueueClient Queue)> Queues() =>
        from zone in zones.Served
        where zones.Queues(zone) is not null
        select (zone, zones.Queues(zone)!.GetQueueClient(QueueName));
}
