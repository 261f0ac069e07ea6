using Baygate.Classification.Results;
using Baygate.Evidence;
using Baygate.Policy;
using Baygate.Transfers.Agreements;
using Baygate.Transfers.Ledger;
using Baygate.Transfers.Register;
using Baygate.Transfers.Reviewing;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Telemetry;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Deciding;

/// <summary>Findings, agreement and ledger become facts; the policy engine answers; the answer is bound to all of them.</summary>
internal sealed class DecisionMaker(
    EvidenceStore evidence,
    AgreementRegister agreements,
    SuppliedInformation supplied,
    PersonLedger ledger,
    TransferRegister register,
    PolicyEngine engine,
    LedgerLevels levels,
    TimeProvider time)
{
    /// <summary>Makes the statement of a round's decision.</summary>
    public async Task<DecidedStatement> DecideAsync(DecideInput input, CancellationToken cancellationToken)
    {
        var file = input.File;
        var registered = await agreements.FindAsync(file.AgreementId, file.AgreementVersion, cancellationToken)
            ?? throw new StepFaultException(ReasonCodes.RecordTampered);
        var facts = await BuildFactsAsync(input, registered.Agreement, cancellationToken);

        var decision = engine.Decide(facts);
        var sha256 = await evidence.PutDocumentAsync(
            file.Zone, digest => EvidenceNames.Decision(file.TransferId, input.Round, digest), PolicyJson.Write(decision), cancellationToken);
        var record = await register.FindAsync(file.TransferId, cancellationToken);
        return Bind(input, decision, Sha256Digest.Parse(sha256), record?.Requester);
    }

    private async Task<Facts> BuildFactsAsync(DecideInput input, Agreement agreement, CancellationToken cancellationToken)
    {
        var file = input.File;
        var today = time.Today();
        var findings = await ReadFindingsAsync(input, cancellationToken);
        var year = new LedgerYear(file.Zone, agreement.Exporter.Id, today.Year);
        var counts = await ledger.ReserveAsync(year, file.TransferId, cancellationToken);
        levels.Set(year, counts);
        var information = new List<InformationStatement>();
        for (var round = 1; round < input.Round; round++)
        {
            if (await supplied.FindAsync(file.Zone, file.TransferId, round, cancellationToken) is { } statement)
                information.Add(statement);
        }

        return FactsBuilder.Build(agreement, findings, counts, information, today);
    }

    private async Task<Findings> ReadFindingsAsync(DecideInput input, CancellationToken cancellationToken)
    {
        var (transferId, sha256) = (input.File.TransferId, input.Classified.FindingsSha256);
        return Findings.FromUtf8Json(
            await evidence.ReadDocumentAsync(input.File.Zone, EvidenceNames.Findings(transferId, sha256), sha256, cancellationToken));
    }

    private DecidedStatement Bind(DecideInput input, Decision decision, Sha256Digest decisionDigest, string? requester)
    {
        var file = input.File;
        var binding = BindingDigest.Compute(
            file.TransferId,
            Sha256Digest.Parse(input.Sealed.PayloadDigest),
            Sha256Digest.Parse(input.Classified.FindingsSha256),
            decisionDigest,
            decision.Rulebook,
            file.AgreementVersion);
        var now = time.GetUtcNow();
        return new DecidedStatement(
            file.TransferId,
            file.Zone,
            input.Round,
            input.Hashed.Sha256,
            input.Sealed.PayloadDigest,
            file.Length,
            input.Classified.FindingsSha256,
            decisionDigest.ToString(),
            decision.Outcome,
            [.. decision.Citations.Select(citation => $"{citation.Rule}: {citation.Instrument} {citation.Article}").Distinct()],
            decision.Rulebook,
            file.AgreementId,
            file.AgreementVersion,
            requester,
            [.. decision.Approvals.Select(approval => new RequiredApproval(approval.Role, approval.Count))],
            binding.ToString(),
            decision.AllowsRelease,
            now + ReviewDeadline.Of(decision),
            now);
    }
}
