using Baygate.Transfers.Agreements;
using Baygate.Transfers.Register;
using Baygate.Transfers.Reviewing;
using Baygate.Transfers.States;

namespace Baygate.Transfers.People;

/// <summary>Who may do what. What is allowed in a state is another table: <see cref="TransferTransitions"/>.</summary>
internal static class Permissions
{
    /// <summary>Whether the person may declare uploads at all; the agreement must list them too.</summary>
    public static bool MaySubmit(Caller caller) => caller.Is(Roles.Submit);

    /// <summary>Whether the person may vote at all; the decision must ask for one of their roles too.</summary>
    public static bool MayVote(Caller caller) => caller.Is(Roles.Approve) || caller.Is(Roles.ComplianceOfficer);

    /// <summary>Whether the person may supply facts and clear reviews.</summary>
    public static bool MayInform(Caller caller) => caller.Is(Roles.ComplianceOfficer);

    /// <summary>Whether the person may retry a failed transfer.</summary>
    public static bool MayRetry(Caller caller) => caller.Is(Roles.ComplianceOfficer);

    /// <summary>Whether the person may see what stands still, of all partners.</summary>
    public static bool MaySeeDeadLetters(Caller caller) => caller.Is(Roles.ComplianceOfficer) || caller.Is(Roles.Audit);

    /// <summary>Whether the person may see what the holding keys protect.</summary>
    public static bool MaySeeKeys(Caller caller) => caller.Is(Roles.ComplianceOfficer) || caller.Is(Roles.Audit);

    /// <summary>Whether the person may have waiting files wrapped with the current holding key.</summary>
    public static bool MayRewrap(Caller caller) => caller.Is(Roles.ComplianceOfficer);

    /// <summary>Whether the person may change agreements.</summary>
    public static bool MayKeepAgreements(Caller caller) => caller.Is(Roles.ComplianceOfficer);

    /// <summary>Whether the person may see how many persons an exporter has sent out.</summary>
    public static bool MaySeeLedger(Caller caller) => caller.Is(Roles.ComplianceOfficer) || caller.Is(Roles.Audit);

    /// <summary>Whether the person may make the ledger anew; checking it is for the auditor too.</summary>
    public static bool MayRebuildLedger(Caller caller) => caller.Is(Roles.ComplianceOfficer);

    /// <summary>Whether the person may read anything at all.</summary>
    public static bool MayRead(Caller caller) => caller.Roles.Count > 0;

    /// <summary>Whether the person may see every transfer and agreement; otherwise only their own.</summary>
    public static bool SeesAll(Caller caller) => caller.Is(Roles.Approve) || caller.Is(Roles.ComplianceOfficer) || caller.Is(Roles.Audit);

    /// <summary>Whether the transfer is the person's own: they declared it, or may submit under the agreement of a dropped file.</summary>
    public static bool IsPartner(Caller caller, TransferRecord record, Agreement? agreement) =>
        caller.Is(Roles.Submit)
        && (record.Requester is { } requester ? requester == caller.Person.ToString() : IsSubmitter(caller, agreement));

    /// <summary>Whether the person may see a transfer.</summary>
    public static bool MaySee(Caller caller, TransferRecord record, Agreement? agreement) =>
        SeesAll(caller) || IsPartner(caller, record, agreement);

    /// <summary>Whether an agreement lists the person.</summary>
    public static bool IsSubmitter(Caller caller, Agreement? agreement) => agreement?.Submitters.Contains(caller.Person.ToString()) is true;

    /// <summary>Whether the person stands on the exporter's side of a transfer and so may not decide on it.</summary>
    public static bool IsOwnUpload(Caller caller, TransferRecord record, Agreement? agreement) =>
        record.Requester == caller.Person.ToString() || IsSubmitter(caller, agreement);

    /// <summary>
    /// Whether the person may see how others voted: never before their own vote while they may still give it; afterwards who voted, the
    /// compliance officer and the auditor.
    /// </summary>
    public static bool MaySeeVotes(Caller caller, TransferRecord record, BallotCount count)
    {
        if (count.Votes.Any(vote => vote.Person == caller.Person.ToString())) return true;
        if (!IsVotingOpen(record)) return caller.Is(Roles.ComplianceOfficer) || caller.Is(Roles.Audit);
        return caller.Is(Roles.Audit) && !MayVote(caller) && count.Satisfied;
    }

    private static bool IsVotingOpen(TransferRecord record) =>
        (record.State == TransferState.Failed ? record.ParkedFrom : record.State) == TransferState.AwaitingApproval;
}
