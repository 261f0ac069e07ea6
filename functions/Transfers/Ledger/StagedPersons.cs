using Baygate.Transfers.Statements;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Ledger;

/// <summary>The persons that classification found, beside the sealed file until the transfer ends: what reservations are made from.</summary>
/// <param name="zones">The zones.</param>
/// <param name="statements">Signs and verifies.</param>
internal sealed class StagedPersons(ZoneDirectory zones, ZoneStatements statements)
{
    private readonly SignedBlobs _blobs = new(zones, statements, Containers.Sealed);

    /// <summary>Keeps a transfer's persons.</summary>
    public Task PutAsync(Zone zone, string transferId, LedgerEntry persons, CancellationToken cancellationToken) =>
        _blobs.WriteAsync(zone, LedgerNames.Persons(transferId), persons.ToBytes(), conditions: null, cancellationToken);

    /// <summary>Reads a transfer's persons.</summary>
    /// <exception cref="StepFaultException">They are gone or do not verify.</exception>
    public async Task<SignedBlob> ReadAsync(Zone zone, string transferId, CancellationToken cancellationToken) =>
        await _blobs.FindAsync(zone, LedgerNames.Persons(transferId), unless: null, cancellationToken)
        ?? throw new StepFaultException(ReasonCodes.RecordTampered);

    /// <summary>Forgets a transfer's persons.</summary>
    public Task DeleteAsync(Zone zone, string transferId, CancellationToken cancellationToken) =>
        _blobs.DeleteAsync(zone, LedgerNames.Persons(transferId), cancellationToken);
}
