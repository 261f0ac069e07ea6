using Baygate.Transfers.Register;
using Baygate.Transfers.States;
using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Parking;

/// <summary>Marks a transfer as failed and remembers where it stood. Everything it has is kept.</summary>
internal sealed class ParkStep(TransferRegister register, TimeProvider time) : IStep<ParkInput, ParkedTransfer>
{
    /// <inheritdoc/>
    public async Task<ParkedTransfer> RunAsync(ParkInput input, CancellationToken cancellationToken)
    {
        var deadline = time.GetUtcNow() + ParkedTransfer.Patience;

        // The table was out of reach before the transfer got its row: there is nothing to mark, and acceptance makes it.
        if (await register.FindAsync(input.TransferId, cancellationToken) is null) return new ParkedTransfer(input.TransferId, deadline);
        var record = await register.ChangeAsync(input.TransferId, current => Park(current, input, deadline), cancellationToken);
        return new ParkedTransfer(input.TransferId, record.ParkedUntil ?? deadline);
    }

    private static bool Park(TransferRecord record, ParkInput input, DateTimeOffset deadline)
    {
        if (!TransferTransitions.Allows(record.State, TransferState.Failed)) return false;
        (record.ParkedFrom, record.ParkedUntil, record.RetryRequested) = (record.State, deadline, false);
        (record.ReasonCode, record.Reason) = (input.Code, $"The step {input.Step} failed at every attempt; it can be retried.");
        record.State = TransferState.Failed;
        return true;
    }
}
