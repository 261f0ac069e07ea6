using Baygate.Classification;
using Baygate.Classification.Results;
using Baygate.Transfers.Accepting;
using Baygate.Transfers.Ledger;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Classifying;

/// <summary>Puts what classification saw on record: findings into the evidence, persons beside the sealed file.</summary>
internal sealed class FindingsRecord(StagedPersons staged, EvidenceStore evidence)
{
    /// <summary>Puts an outcome on record. What could not be looked into is a refusal.</summary>
    public async Task<Outcome<ClassifiedFile>> PutAsync(AcceptedFile file, ClassificationResult result, CancellationToken cancellationToken)
    {
        var sha256 = await evidence.PutDocumentAsync(
            file.Zone, digest => EvidenceNames.Findings(file.TransferId, digest), result.Findings.ToUtf8Json(), cancellationToken);
        if (result.Findings.Verdict == Verdict.Unscannable)
            return new Refusal(ReasonCodes.Unscannable, $"Baygate could not look inside the file: {result.Findings.Reason}");

        await staged.PutAsync(file.Zone, file.TransferId, new LedgerEntry(result.Persons, result.SensitivePersons), cancellationToken);
        return new ClassifiedFile(sha256);
    }
}
