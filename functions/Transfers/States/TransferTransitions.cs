using System.Collections.Frozen;

namespace Baygate.Transfers.States;

/// <summary>The one table of allowed changes of state. Its diagram is docs/reference/states.md.</summary>
public static class TransferTransitions
{
    private static readonly FrozenDictionary<TransferState, FrozenSet<TransferState>> Allowed =
        new Dictionary<TransferState, FrozenSet<TransferState>>
        {
            [TransferState.Declared] = [TransferState.Received, TransferState.Refused, TransferState.Expired, TransferState.Withdrawn, TransferState.Failed],
            [TransferState.Received] = [TransferState.Scanning, TransferState.Refused, TransferState.Withdrawn, TransferState.Failed],
            [TransferState.Scanning] = [TransferState.Decided, TransferState.Refused, TransferState.Withdrawn, TransferState.Failed],
            [TransferState.Decided] =
            [
                TransferState.AwaitingInfo, TransferState.AwaitingApproval, TransferState.Refused, TransferState.Withdrawn,
                TransferState.Failed,
            ],
            [TransferState.AwaitingInfo] =
            [
                TransferState.Decided, TransferState.Refused, TransferState.Rejected, TransferState.Expired,
                TransferState.Withdrawn, TransferState.Failed,
            ],
            [TransferState.AwaitingApproval] =
            [
                TransferState.Releasing, TransferState.Refused, TransferState.Rejected, TransferState.Expired,
                TransferState.Withdrawn, TransferState.Failed,
            ],
            [TransferState.Releasing] = [TransferState.Delivered, TransferState.Refused, TransferState.Failed],
            [TransferState.Failed] =
            [
                TransferState.Declared, TransferState.Received, TransferState.Scanning, TransferState.Decided, TransferState.AwaitingInfo,
                TransferState.AwaitingApproval, TransferState.Releasing, TransferState.Delivered, TransferState.Refused,
                TransferState.Rejected, TransferState.Expired, TransferState.Withdrawn,
            ],
            [TransferState.Delivered] = [],
            [TransferState.Refused] = [],
            [TransferState.Rejected] = [],
            [TransferState.Expired] = [],
            [TransferState.Withdrawn] = [],
        }.ToFrozenDictionary();

    /// <summary>Whether a transfer may go from one state to another.</summary>
    /// <param name="from">The state it is in.</param>
    /// <param name="to">The state it would be in.</param>
    /// <returns>True when the table has the row.</returns>
    public static bool Allows(TransferState from, TransferState to) => Allowed[from].Contains(to);

    /// <summary>The states that can follow.</summary>
    /// <param name="from">The state a transfer is in.</param>
    /// <returns>The states of the table's row, none for an end.</returns>
    public static IReadOnlySet<TransferState> After(TransferState from) => Allowed[from];

    /// <summary>Whether the state is an end: no row leads out of it.</summary>
    /// <param name="state">The state.</param>
    /// <returns>True for Delivered, Refused, Rejected, Expired and Withdrawn.</returns>
    public static bool IsEnd(TransferState state) => Allowed[state].Count == 0;
}
