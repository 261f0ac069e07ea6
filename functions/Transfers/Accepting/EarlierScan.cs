using Baygate.Transfers.Classifying;
using Baygate.Transfers.Deciding;
using Baygate.Transfers.Hashing;
using Baygate.Transfers.Register;
using Baygate.Transfers.SealingFiles;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Accepting;

/// <summary>
/// Finds what an earlier run of a transfer's workflow scanned. Once a transfer is decided its plaintext is gone, so a workflow that is
/// begun anew cannot scan again; it need not, because the signed decision names all that followed from the scan.
/// </summary>
internal sealed class EarlierScan(EvidenceStore evidence)
{
    /// <summary>The scan behind the latest decision, or null while there is none.</summary>
    /// <exception cref="StepFaultException">The decision does not verify, or is of another transfer than its name says.</exception>
    public async Task<ScannedFile?> FindAsync(TransferRecord record, CancellationToken cancellationToken)
    {
        // The row may be one round behind: a decision is signed before the register hears of it.
        var decided = await FindAsync(record, record.Round + 1, cancellationToken);
        if (decided is null && record.Round > 0)
            decided = await FindAsync(record, record.Round, cancellationToken) ?? throw new StepFaultException(ReasonCodes.RecordTampered);
        return decided is null
            ? null
            : new ScannedFile(
                new HashedFile(decided.PlaintextSha256),
                new ClassifiedFile(decided.FindingsSha256),
                new SealedFileReference(decided.PayloadDigest),
                decided.Round);
    }

    private async Task<DecidedStatement?> FindAsync(TransferRecord record, int round, CancellationToken cancellationToken)
    {
        var decided = await evidence.FindAsync<DecidedStatement>(
            record.Zone, EvidenceNames.Decided(record.PartitionKey, round), StatementKinds.Decided, cancellationToken);
        return decided is null || (decided.TransferId, decided.Round) == (record.PartitionKey, round)
            ? decided
            : throw new StepFaultException(ReasonCodes.RecordTampered);
    }
}
