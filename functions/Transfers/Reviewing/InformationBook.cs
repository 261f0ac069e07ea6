using System.Text;
using Baygate.Evidence;
using Baygate.Policy;
using Baygate.Transfers.Agreements;
using Baygate.Transfers.Api;
using Baygate.Transfers.Api.Messages;
using Baygate.Transfers.Api.Problems;
using Baygate.Transfers.Deciding;
using Baygate.Transfers.People;
using Baygate.Transfers.Register;
using Baygate.Transfers.States;
using Baygate.Transfers.Statements;

namespace Baygate.Transfers.Reviewing;

/// <summary>Records facts and cleared reviews as a signed statement, one a decision; the next decision rests on it.</summary>
/// <param name="desk">Opens the decision.</param>
/// <param name="evidence">Takes the statements.</param>
/// <param name="time">The clock.</param>
public sealed class InformationBook(ReviewDesk desk, EvidenceStore evidence, TimeProvider time)
{
    private const TransferState Awaiting = TransferState.AwaitingInfo;

    /// <summary>Records facts and clearances.</summary>
    /// <returns>Why they are not taken, or null.</returns>
    internal async Task<Problem?> RecordAsync(
        TransferRecord record, Agreement? agreement, Caller caller, InformationRequest information, CancellationToken cancellationToken)
    {
        if (!Permissions.MayInform(caller)) return ProblemTypes.RoleMissing.With("Supplying facts takes the compliance officer's role.");
        if (Permissions.IsOwnUpload(caller, record, agreement)) return ProblemTypes.OwnUpload.With("Who submits under an agreement does not clear it.");

        var reading = FactsReader.Read(Encoding.UTF8.GetBytes(information.Facts.GetRawText()));
        if (reading.Facts is not { } facts) return RequestBody.Invalid($"$.facts.{reading.Errors[0].Subject}", reading.Errors[0].Message);
        if (facts == new Facts() && information.ClearedReviews.Count == 0) return RequestBody.Invalid("$.facts", "a fact or a cleared review is required.");

        var opened = await desk.OpenAsync(record, Awaiting, information.BindingDigest, cancellationToken);
        if (!opened.Succeeded) return opened.Problem;
        return await UnaskedReviewAsync(opened.Value, information, cancellationToken)
            ?? await RecordAsync(opened.Value, facts, caller, information, cancellationToken);
    }

    private static Problem AlreadyInformed => ProblemTypes.AlreadyInformed.With("This decision has been answered; a new one is on its way.");

    private async Task<Problem?> UnaskedReviewAsync(DecidedStatement decided, InformationRequest information, CancellationToken cancellationToken)
    {
        var name = EvidenceNames.Decision(decided.TransferId, decided.Round, decided.DecisionSha256);
        var bytes = await evidence.ReadDocumentAsync(decided.Zone, name, decided.DecisionSha256, cancellationToken);
        var asked = OpenReviews.Of(PolicyJson.ReadDecision(bytes));
        return information.ClearedReviews.All(asked.Contains)
            ? null
            : RequestBody.Invalid("$.clearedReviews", "the decision asks for other reviews.");
    }

    private async Task<Problem?> RecordAsync(
        DecidedStatement decided, Facts facts, Caller caller, InformationRequest information, CancellationToken cancellationToken)
    {
        var name = EvidenceNames.Information(decided.TransferId, decided.Round);
        if (await evidence.FindAsync<InformationStatement>(decided.Zone, name, StatementKinds.Information, cancellationToken) is not null)
            return AlreadyInformed;
        if (await desk.AnnounceAsync(decided, Awaiting, cancellationToken) is { } closed) return closed;

        var mine = new InformationStatement(
            decided.TransferId,
            decided.Round,
            decided.BindingDigest,
            caller.Person.ToString(),
            facts,
            information.ClearedReviews,
            information.Reason,
            time.GetUtcNow());
        var subject = new Subject(decided.TransferId, Sha256Digest.Parse(decided.PlaintextSha256));
        var stored = await evidence.PutOnceAsync(decided.Zone, name, StatementKinds.Information, [subject], mine, cancellationToken);
        return (stored.Person, stored.Reason, stored.At) == (mine.Person, mine.Reason, mine.At) ? null : AlreadyInformed;
    }
}
