using Baygate.Evidence;
using Baygate.Policy;
using Baygate.Transfers.Agreements;
using Baygate.Transfers.Ledger;
using Baygate.Transfers.Register;
using Baygate.Transfers.States;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Deciding;

/// <summary>Asks the policy engine, signs its answer and says who is awaited. A decision once signed is not made again.</summary>
internal sealed class DecideStep(
    DecisionMaker maker, EvidenceStore evidence, AgreementRegister agreements, PersonLedger ledger, TransferRegister register)
    : IStep<DecideInput, Outcome<DecidedTransfer>>
{
    /// <inheritdoc/>
    public async Task<Outcome<DecidedTransfer>> RunAsync(DecideInput input, CancellationToken cancellationToken)
    {
        var file = input.File;
        var name = EvidenceNames.Decided(file.TransferId, input.Round);
        var statement = await evidence.FindAsync<DecidedStatement>(file.Zone, name, StatementKinds.Decided, cancellationToken)
            ?? await evidence.PutOnceAsync(
                file.Zone,
                name,
                StatementKinds.Decided,
                [new Subject(file.TransferId, Sha256Digest.Parse(input.Hashed.Sha256))],
                await maker.DecideAsync(input, cancellationToken),
                cancellationToken);

        if (!Answers(statement, input)) throw new StepFaultException(ReasonCodes.RecordTampered);

        var registered = await agreements.FindAsync(statement.AgreementId, statement.AgreementVersion, cancellationToken)
            ?? throw new StepFaultException(ReasonCodes.RecordTampered);
        await ledger.RecordAsync(statement, registered.Agreement.Exporter.Id, cancellationToken);
        await RecordAsync(statement, cancellationToken);
        return statement.Outcome == Outcome.Deny
            ? new Refusal(ReasonCodes.PolicyDenied, $"The law forbids this transfer ({string.Join("; ", statement.Grounds)}).")
            : new DecidedTransfer(statement.TransferId, statement.Zone, statement.Round, statement.BindingDigest, statement.Deadline);
    }

    /// <summary>A decision that verifies but is of another file or round was moved there.</summary>
    private static bool Answers(DecidedStatement statement, DecideInput input) =>
        (statement.TransferId, statement.Zone, statement.Round) == (input.File.TransferId, input.File.Zone, input.Round)
        && (statement.PlaintextSha256, statement.FindingsSha256, statement.PayloadDigest)
            == (input.Hashed.Sha256, input.Classified.FindingsSha256, input.Sealed.PayloadDigest)
        && (statement.AgreementId, statement.AgreementVersion) == (input.File.AgreementId, input.File.AgreementVersion);

    private async Task RecordAsync(DecidedStatement statement, CancellationToken cancellationToken)
    {
        bool SetDecision(TransferRecord record)
        {
            if (record.Round > statement.Round || !TransferTransitions.Allows(record.State, TransferState.Decided)) return false;
            record.State = TransferState.Decided;
            record.Round = statement.Round;
            record.PolicyOutcome = statement.Outcome;
            record.BindingDigest = statement.BindingDigest;
            record.Deadline = statement.Deadline;
            return true;
        }

        await register.ChangeAsync(statement.TransferId, SetDecision, cancellationToken);
        if (statement.Outcome == Outcome.Deny) return;
        var awaiting = statement.AllowsRelease ? TransferState.AwaitingApproval : TransferState.AwaitingInfo;
        await register.MoveAsync(statement.TransferId, awaiting, change: null, cancellationToken);
    }
}
