using Baygate.Transfers.SealingFiles;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Releasing;

/// <summary>
/// The headers made for recipients, one a transfer, signed: whoever can write to the storage can neither swap one nor pretend that a
/// release began.
/// </summary>
internal sealed class ReleaseHeaders(ZoneDirectory zones)
{
    private readonly EvidenceStore _statements = new(zones, Containers.Sealed);

    /// <summary>Keeps the header, unless there is one: then that one counts.</summary>
    public async Task PutAsync(Zone zone, ReleaseStatement release, CancellationToken cancellationToken) =>
        Check(release.TransferId, await _statements.PutOnceAsync(
            zone, NameOf(zone, release.TransferId), StatementKinds.Release, [Subjects.Transfer(release.TransferId)], release, cancellationToken));

    /// <summary>The header, or null when no release began.</summary>
    /// <exception cref="StepFaultException">It does not verify, or is of another transfer.</exception>
    public async Task<ReleaseStatement?> FindAsync(Zone zone, string transferId, CancellationToken cancellationToken) =>
        await _statements.FindAsync<ReleaseStatement>(zone, NameOf(zone, transferId), StatementKinds.Release, cancellationToken) is { } found
            ? Check(transferId, found)
            : null;

    /// <summary>The header's bytes of a release that began.</summary>
    /// <exception cref="StepFaultException">There is none, or it does not verify.</exception>
    public async Task<byte[]> ReadAsync(ReleasePlan plan, CancellationToken cancellationToken) =>
        (await FindAsync(plan.Zone, plan.TransferId, cancellationToken))?.Header ?? throw new StepFaultException(ReasonCodes.RecordTampered);

    private static ReleaseStatement Check(string transferId, ReleaseStatement release) =>
        release.TransferId == transferId ? release : throw new StepFaultException(ReasonCodes.RecordTampered);

    private string NameOf(Zone zone, string transferId) => zones.ReleaseHeader(zone, transferId).Name;
}
