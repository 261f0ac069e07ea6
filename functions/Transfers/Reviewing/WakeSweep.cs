using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Baygate.Transfers.Register;
using Baygate.Transfers.States;

namespace Baygate.Transfers.Reviewing;

/// <summary>
/// Finds transfers whose wake-up was lost, and ends declared uploads whose file never came. A wake-up that came just before what it was
/// for leaves no mark, so every transfer that waits for people is also woken once an hour, each in its own minute.
/// </summary>
/// <param name="register">The register.</param>
/// <param name="time">The clock.</param>
public sealed class WakeSweep(TransferRegister register, TimeProvider time)
{
    /// <summary>How long an announced upload may take to arrive: 7 days, the time after which storage drops uncommitted blocks.</summary>
    public static readonly TimeSpan DeclarationLife = TimeSpan.FromDays(7);

    private const int PageSize = 100;

    private static readonly FormattableString Waiting =
        $"State eq {nameof(TransferState.AwaitingApproval)} or State eq {nameof(TransferState.AwaitingInfo)}";

    /// <summary>Finds the transfers to wake.</summary>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>Transfer ids; waking one for nothing does no harm.</returns>
    public async IAsyncEnumerable<string> FindAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await ExpireDeclarationsAsync(cancellationToken);
        await foreach (var record in FindAllAsync($"WakePending eq true", cancellationToken)) yield return record.PartitionKey;
        await foreach (var record in FindAllAsync(Waiting, cancellationToken))
        {
            if (MinuteOf(record.PartitionKey) == time.GetUtcNow().Minute) yield return record.PartitionKey;
        }
    }

    private static int MinuteOf(string transferId) => transferId.Sum(character => character) % 60;

    private async Task ExpireDeclarationsAsync(CancellationToken cancellationToken)
    {
        var latest = time.GetUtcNow() - DeclarationLife;
        await foreach (var record in FindAllAsync($"State eq {nameof(TransferState.Declared)} and DeclaredAt lt {latest}", cancellationToken))
        {
            void GiveReason(TransferRecord expired) =>
                (expired.ReasonCode, expired.Reason) = (ReasonCodes.DeadlinePassed, "The announced file did not arrive within 7 days.");

            await register.MoveAsync(record.PartitionKey, TransferState.Expired, GiveReason, cancellationToken);
        }
    }

    private async IAsyncEnumerable<TransferRecord> FindAllAsync(
        FormattableString filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? continuation = null;
        do
        {
            var page = await register.ListAsync(TableClient.CreateQueryFilter(filter), PageSize, continuation, cancellationToken);
            foreach (var record in page.Items) yield return record;
            continuation = page.Continuation;
        }
        while (continuation is not null);
    }
}
