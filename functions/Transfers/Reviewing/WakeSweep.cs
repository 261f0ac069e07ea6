using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Baygate.Transfers.Register;
using Baygate.Transfers.States;
using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Reviewing;

/// <summary>
/// Finds transfers whose wake-up was lost, and ends declared uploads whose file never came. A wake-up that came just before what it was
/// for leaves no mark, so every transfer that waits for people is also woken once an hour, each in its own minute. In that minute it is
/// also looked whether there is a workflow to wake: one that broke off leaves a transfer standing still, and nobody would see it.
/// </summary>
/// <param name="register">The register.</param>
/// <param name="time">The clock.</param>
public sealed class WakeSweep(TransferRegister register, TimeProvider time)
{
    /// <summary>How long an announced upload may take to arrive: 7 days, the time after which storage drops uncommitted blocks.</summary>
    public static readonly TimeSpan DeclarationLife = TimeSpan.FromDays(7);

    private const int PageSize = 100;

    /// <summary>The states in which a transfer has a workflow.</summary>
    private static readonly string UnderWay = TransferRegister.FilterOf(
        Enum.GetValues<TransferState>().Where(state => state != TransferState.Declared && !TransferTransitions.IsEnd(state)));

    /// <summary>Sweeps once; meant for every minute.</summary>
    /// <param name="workflows">The host's engine.</param>
    /// <param name="cancellationToken">Stops the sweep.</param>
    /// <returns>A task that ends when all are woken that were to be.</returns>
    public async Task SweepAsync(IWorkflowClient workflows, CancellationToken cancellationToken)
    {
        await ExpireDeclarationsAsync(cancellationToken);
        await foreach (var record in FindAllAsync("WakePending eq true", cancellationToken))
            await workflows.WakeAsync(record.PartitionKey, cancellationToken);

        await foreach (var record in FindAllAsync(UnderWay, cancellationToken))
        {
            if (MinuteOf(record.PartitionKey) != time.GetUtcNow().Minute) continue;
            if (record.State is TransferState.AwaitingApproval or TransferState.AwaitingInfo)
                await workflows.WakeAsync(record.PartitionKey, cancellationToken);
            await NoteAsync(record, workflows, cancellationToken);
        }
    }

    private static int MinuteOf(string transferId) => transferId.Sum(character => character) % 60;

    private async Task NoteAsync(TransferRecord record, IWorkflowClient workflows, CancellationToken cancellationToken)
    {
        var isBroken = !await workflows.IsUnderWayAsync(record.PartitionKey, cancellationToken);
        if (record.BrokenOff == isBroken) return;
        bool Note(TransferRecord current)
        {
            if (TransferTransitions.IsEnd(current.State)) return false;
            current.BrokenOff = isBroken;
            return true;
        }

        await register.ChangeAsync(record.PartitionKey, Note, cancellationToken);
    }

    private async Task ExpireDeclarationsAsync(CancellationToken cancellationToken)
    {
        var latest = time.GetUtcNow() - DeclarationLife;
        var overdue = TableClient.CreateQueryFilter($"State eq {nameof(TransferState.Declared)} and DeclaredAt lt {latest}");
        await foreach (var record in FindAllAsync(overdue, cancellationToken))
        {
            void GiveReason(TransferRecord expired) =>
                (expired.ReasonCode, expired.Reason) = (ReasonCodes.DeadlinePassed, "The announced file did not arrive within 7 days.");

            await register.MoveAsync(record.PartitionKey, TransferState.Expired, GiveReason, cancellationToken);
        }
    }

    private async IAsyncEnumerable<TransferRecord> FindAllAsync(
        string filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? continuation = null;
        do
        {
            var page = await register.ListAsync(filter, PageSize, continuation, cancellationToken);
            foreach (var record in page.Items) yield return record;
            continuation = page.Continuation;
        }
        while (continuation is not null);
    }
}
