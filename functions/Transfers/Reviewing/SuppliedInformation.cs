using Baygate.Transfers.Deciding;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Reviewing;

/// <summary>Reads what people supplied in answer to a decision. A statement that answers another decision was moved there.</summary>
internal sealed class SuppliedInformation(EvidenceStore evidence)
{
    /// <summary>The answer to a round's decision, or null.</summary>
    /// <exception cref="StepFaultException">It does not verify, or answers another decision.</exception>
    public async Task<InformationStatement?> FindAsync(Zone zone, string transferId, int round, CancellationToken cancellationToken)
    {
        var information = await evidence.FindAsync<InformationStatement>(
            zone, EvidenceNames.Information(transferId, round), StatementKinds.Information, cancellationToken);
        if (information is null) return null;

        var decided = await evidence.FindAsync<DecidedStatement>(
            zone, EvidenceNames.Decided(transferId, round), StatementKinds.Decided, cancellationToken);
        return (decided?.TransferId, decided?.BindingDigest) == (transferId, information.BindingDigest)
            && (information.TransferId, information.Round) == (transferId, round)
                ? information
                : throw new StepFaultException(ReasonCodes.RecordTampered);
    }
}
