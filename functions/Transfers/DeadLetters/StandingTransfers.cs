using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Baygate.Transfers.Api.Messages;
using Baygate.Transfers.Api.Problems;
using Baygate.Transfers.Parking;
using Baygate.Transfers.Register;
using Baygate.Transfers.States;
using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.DeadLetters;

/// <summary>Transfers that were parked, and transfers whose workflow broke off.</summary>
internal sealed class StandingTransfers(TransferRegister register, TransferRetry retry) : IDeadLetterSource
{
    private const int PageSize = 100;

    private static readonly string Standing =
        TableClient.CreateQueryFilter($"State eq {nameof(TransferState.Failed)} or BrokenOff eq {true}");

    /// <inheritdoc/>
    public DeadLetterKind Kind => DeadLetterKind.Transfer;

    /// <inheritdoc/>
    public async IAsyncEnumerable<DeadLetter> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? continuation = null;
        do
        {
            var page = await register.ListAsync(Standing, PageSize, continuation, cancellationToken);
            foreach (var record in page.Items.Where(IsStanding)) yield return Show(record);
            continuation = page.Continuation;
        }
        while (continuation is not null);
    }

    /// <inheritdoc/>
    public async Task<long> CountAsync(CancellationToken cancellationToken) => await ListAsync(cancellationToken).LongCountAsync(cancellationToken);

    /// <inheritdoc/>
    public async Task<Answer<DeadLetterRetry>?> RetryAsync(string id, IWorkflowClient workflows, CancellationToken cancellationToken)
    {
        if (await register.FindAsync(id, cancellationToken) is not { } record || !IsStanding(record)) return null;
        var retried = await retry.RetryAsync(record, workflows, cancellationToken);
        return retried.Succeeded ? new DeadLetterRetry(id, id, DeadLetterResult.Retried) : retried.Problem;
    }

    // A mark can outlive the transfer by a moment.
    private static bool IsStanding(TransferRecord record) =>
        record.State == TransferState.Failed || (record.BrokenOff && !TransferTransitions.IsEnd(record.State));

    private static DeadLetter Show(TransferRecord record) => new(
        record.PartitionKey,
        record.BrokenOff ? DeadLetterKind.Workflow : DeadLetterKind.Transfer,
        record.Zone,
        record.PartitionKey,
        record.ReasonCode,
        record.ChangedAt,
        Attempts: 0);
}
