using Baygate.Transfers.Deciding;
using Baygate.Transfers.Register;
using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Reviewing;

/// <summary>Looks at what people have recorded of a decision: votes, facts, a withdrawal.</summary>
internal sealed class ReviewTransferStep(TransferRegister register, SuppliedInformation supplied, Ballot ballot) : IStep<DecidedTransfer, Review>
{
    /// <inheritdoc/>
    public async Task<Review> RunAsync(DecidedTransfer decided, CancellationToken cancellationToken)
    {
        // Cleared before looking: what is recorded from here on sets it again.
        var record = await register.ChangeAsync(decided.TransferId, ClearWake, cancellationToken);
        if (record.WithdrawnBy is not null)
            return Refused(ReasonCodes.WithdrawnByPartner, record.Reason ?? "The partner withdrew the transfer.");

        var count = await ballot.CountAsync(decided, cancellationToken);
        if (count.Rejection is { } rejection)
            return Refused(ReasonCodes.RejectedByReviewer, rejection.Reason ?? "No reason was given.");
        if (await supplied.FindAsync(decided.Zone, decided.TransferId, decided.Round, cancellationToken) is not null)
            return new Review(ReviewVerdict.Informed, null);
        return new Review(count.Satisfied ? ReviewVerdict.Approved : ReviewVerdict.Pending, null);
    }

    private static bool ClearWake(TransferRecord record)
    {
        if (!record.WakePending) return false;
        record.WakePending = false;
        return true;
    }

    private static Review Refused(string code, string reason) => new(ReviewVerdict.Pending, new Refusal(code, reason));
}
