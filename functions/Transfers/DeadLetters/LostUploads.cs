using Baygate.Transfers.Accepting;
using Baygate.Transfers.Api.Messages;
using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.DeadLetters;

/// <summary>Does for a lost event what the event was to do.</summary>
internal sealed class LostUploads(Intake intake)
{
    /// <summary>Starts the transfer of a file, if the file is still there.</summary>
    /// <param name="id">The dead letter.</param>
    /// <param name="upload">The upload it was about, or null when it cannot be told.</param>
    /// <param name="workflows">The host's engine.</param>
    /// <param name="remove">Removes the dead letter, once it is of no more use.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task<DeadLetterRetry> RetryAsync(
        string id, LostUpload? upload, IWorkflowClient workflows, Func<Task> remove, CancellationToken cancellationToken)
    {
        if (upload is null) return new DeadLetterRetry(id, null, DeadLetterResult.Unreadable);
        var start = await intake.FindAsync(upload.Zone, upload.BlobName, cancellationToken);
        if (start is not null) await workflows.StartAsync(start, cancellationToken);
        await remove();
        return start is null
            ? new DeadLetterRetry(id, null, DeadLetterResult.Gone)
            : new DeadLetterRetry(id, start.TransferId, DeadLetterResult.Retried);
    }
}
