using Baygate.Classification.Ranges;
using Baygate.Transfers.Accepting;
using Baygate.Transfers.Ledger;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Classifying;

/// <summary>
/// The portions of a file's ranges (docs/spec/portions.md), beside the sealed file until the transfer ends. Each is signed under its name,
/// which tells the transfer, one version of one file, and the range: none can be changed, or put in the place of another, unseen.
/// </summary>
/// <param name="zones">The zones.</param>
/// <param name="statements">Signs and verifies.</param>
internal sealed class Portions(ZoneDirectory zones, ZoneStatements statements)
{
    private readonly SignedBlobs _blobs = new(zones, statements, Containers.Sealed);

    /// <summary>Keeps the portion of a range.</summary>
    public Task PutAsync(AcceptedFile file, int index, Portion portion, CancellationToken cancellationToken) =>
        _blobs.WriteAsync(file.Zone, LedgerNames.Portion(file.TransferId, index), portion.ToBytes(), conditions: null, cancellationToken);

    /// <summary>Reads the portion of a range.</summary>
    /// <returns>The portion, or null if a host of another version made it, before an upgrade.</returns>
    /// <exception cref="StepFaultException">It is gone or does not verify.</exception>
    public async Task<Portion?> FindAsync(AcceptedFile file, int index, CancellationToken cancellationToken)
    {
        var blob = await _blobs.FindAsync(file.Zone, LedgerNames.Portion(file.TransferId, index), unless: null, cancellationToken)
            ?? throw new StepFaultException(ReasonCodes.RecordTampered);
        try
        {
            return Portion.FromBytes(blob.Content);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Forgets the portions of a transfer.</summary>
    public async Task DeleteAsync(Zone zone, string transferId, CancellationToken cancellationToken)
    {
        foreach (var (name, _) in await _blobs.ListAsync(zone, LedgerNames.Portions(transferId), cancellationToken))
            await _blobs.DeleteAsync(zone, name, cancellationToken);
    }
}
