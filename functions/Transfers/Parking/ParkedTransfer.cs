using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Parking;

/// <summary>A transfer that waits for somebody to retry it.</summary>
/// <param name="TransferId">The transfer.</param>
/// <param name="Deadline">When it ends as expired if nobody does.</param>
public sealed record ParkedTransfer(string TransferId, DateTimeOffset Deadline) : ITransferInput
{
    /// <summary>How long a failed transfer waits for a retry: 30 days.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(30);

    /// <summary>The pause between attempts while not even the failure can be recorded: 1 minute.</summary>
    public static readonly TimeSpan PauseWithoutStorage = TimeSpan.FromMinutes(1);
}
