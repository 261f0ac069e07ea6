using Azure.Storage.Blobs;
using Baygate.App.Hosting;
using Baygate.App.Orchestration;
using Baygate.Transfers;
using Baygate.Transfers.Accepting;
using Baygate.Transfers.Telemetry;
using Baygate.Transfers.Zones;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Baygate.App.Triggers;

/// <summary>Starts a transfer for every file that arrives in the own zone's inbox.</summary>
/// <param name="intake">Finds the transfer of a file.</param>
/// <param name="options">Which zone is the own one.</param>
/// <param name="traces">The transfers' traces.</param>
/// <param name="logger">Where lost wake-ups are logged.</param>
public sealed class InboxFunctions(Intake intake, IOptions<AppOptions> options, TransferTraces traces, ILogger<InboxFunctions> logger)
{
    /// <summary>The connection of the own zone's uploads: settings <c>UploadsStorage__*</c>.</summary>
    public const string Connection = "UploadsStorage";

    private readonly Zone _zone = options.Value.Zone!.Value;

    /// <summary>
    /// Takes an event, which comes at least once and in any order. What fails five times goes to the queue
    /// <c>webjobs-blobtrigger-poison</c>, where <c>baygate dead-letters</c> shows it; the file is not lost, because the sweep starts it as
    /// soon as it can be started.
    /// </summary>
    /// <param name="blob">The file.</param>
    /// <param name="client">The engine.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when the start is recorded.</returns>
    [Function("Inbox")]
    public async Task StartAsync(
        [BlobTrigger(Containers.Inbox + "/{name}", Connection = Connection, Source = BlobTriggerSource.EventGrid)] BlobClient blob,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken)
    {
        // No file: a late event of one that is sealed by now and was therefore deleted.
        if (await intake.FindAsync(_zone, blob.Name, cancellationToken) is { } start)
            await new DurableWorkflowClient(client, traces, logger).StartAsync(start, cancellationToken);
    }
}
