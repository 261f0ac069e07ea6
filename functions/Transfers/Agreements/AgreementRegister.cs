using System.Globalization;
using Azure.Storage.Blobs.Models;
using Baygate.Transfers.Accepting;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Agreements;

/// <summary>
/// The register of agreements: every version is a signed statement in the zone of origin, written once, and so is what a second officer
/// said of it (<see cref="AgreementNames"/>). All are verified at every reading; nothing is ever changed or deleted. A version that nobody
/// confirmed does not exist for a transfer.
/// </summary>
/// <param name="zones">The zones with their storage.</param>
public sealed class AgreementRegister(ZoneDirectory zones)
{
    private readonly EvidenceStore _statements = new(zones, Containers.Agreements);

    /// <summary>Finds an agreement's version in use: the latest that was confirmed.</summary>
    /// <param name="id">Any text.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The version, or null when no zone that this host serves has a confirmed one.</returns>
    /// <exception cref="StepFaultException">It does not verify.</exception>
    public async Task<RegisteredAgreement?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (await LocateAsync(id, cancellationToken) is not var (zone, versions)) return null;
        foreach (var version in versions)
        {
            if (await ReadAsync(zone, id, version, cancellationToken) is { IsConfirmed: true } found) return found.Registered;
        }

        return null;
    }

    /// <summary>Finds one confirmed version of an agreement.</summary>
    /// <param name="id">Any text.</param>
    /// <param name="version">The version, from 1.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The version, or null when no zone that this host serves has it confirmed.</returns>
    /// <exception cref="StepFaultException">It does not verify.</exception>
    public async Task<RegisteredAgreement?> FindAsync(string id, int version, CancellationToken cancellationToken)
    {
        if (!InboxName.IsAgreementId(id)) return null;
        foreach (var zone in zones.Served)
        {
            if (await ReadAsync(zone, id, version, cancellationToken) is { IsConfirmed: true } found) return found.Registered;
        }

        return null;
    }

    /// <summary>Reads every version of an agreement, unconfirmed ones too.</summary>
    /// <param name="id">Any text.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The history, or null when no zone that this host serves has the agreement.</returns>
    /// <exception cref="StepFaultException">A version does not verify.</exception>
    internal async Task<AgreementHistory?> HistoryAsync(string id, CancellationToken cancellationToken)
    {
        if (await LocateAsync(id, cancellationToken) is not var (zone, versions)) return null;
        var records = new List<AgreementRecord>();
        foreach (var version in versions)
        {
            records.Add(await ReadAsync(zone, id, version, cancellationToken) ?? throw new StepFaultException(ReasonCodes.RecordTampered));
        }

        return new AgreementHistory(id, records);
    }

    /// <summary>Lists agreements, a page at a time, by id.</summary>
    /// <param name="select">Which agreements to list.</param>
    /// <param name="pageSize">Agreements a page.</param>
    /// <param name="continuation">The mark that the page before gave, or null for the first.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The page; its continuation is null at the end.</returns>
    /// <exception cref="StepFaultException">One does not verify.</exception>
    internal async Task<AgreementPage> ListAsync(
        Func<AgreementHistory, bool> select, int pageSize, string? continuation, CancellationToken cancellationToken)
    {
        var items = new List<AgreementHistory>();
        foreach (var id in await IdsAfterAsync(continuation, cancellationToken))
        {
            if (await HistoryAsync(id, cancellationToken) is not { } agreement || !select(agreement)) continue;
            if (items.Count == pageSize) return new AgreementPage(items, items[^1].Id);
            items.Add(agreement);
        }

        return new AgreementPage(items, null);
    }

    private async Task<AgreementRecord?> ReadAsync(Zone zone, string id, int version, CancellationToken cancellationToken)
    {
        if (await _statements.FindExactAsync<RegisteredAgreement>(
                zone, AgreementNames.Version(id, version), StatementKinds.Agreement, cancellationToken) is not var (found, digest)) return null;

        // A statement that verifies but lies under another name was moved there.
        if (found.Version != version || found.Agreement.Id != id || found.Agreement.Origin != zone)
            throw new StepFaultException(ReasonCodes.RecordTampered);

        var review = await _statements.FindAsync<AgreementReviewStatement>(
            zone, AgreementNames.Review(id, version), StatementKinds.AgreementReview, cancellationToken);
        return review is null || IsOf(review, found, digest.ToString())
            ? new AgreementRecord(found, digest.ToString(), review)
            : throw new StepFaultException(ReasonCodes.RecordTampered);
    }

    /// <summary>A review is of exactly this version, and nobody confirms what they proposed.</summary>
    private static bool IsOf(AgreementReviewStatement review, RegisteredAgreement version, string sha256) =>
        (review.AgreementId, review.Version, review.Sha256) == (version.Agreement.Id, version.Version, sha256)
        && !(review.Confirmed && review.Person == version.PutBy);

    /// <summary>The zone that has the agreement and its versions, newest first.</summary>
    private async Task<(Zone Zone, IReadOnlyList<int> Versions)?> LocateAsync(string id, CancellationToken cancellationToken)
    {
        if (!InboxName.IsAgreementId(id)) return null;
        foreach (var zone in zones.Served)
        {
            var versions = new List<int>();
            var query = new GetBlobsOptions { Prefix = $"{id}/" };
            await foreach (var blob in zones.Container(zone, Containers.Agreements).GetBlobsAsync(query, cancellationToken))
            {
                var name = Path.GetFileNameWithoutExtension(blob.Name);
                if (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) versions.Add(number);
            }

            if (versions.Count > 0) return (zone, [.. versions.OrderDescending()]);
        }

        return null;
    }

    private async Task<IReadOnlyCollection<string>> IdsAfterAsync(string? continuation, CancellationToken cancellationToken)
    {
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var zone in zones.Served)
        {
            var query = new GetBlobsByHierarchyOptions { Delimiter = "/" };
            await foreach (var item in zones.Container(zone, Containers.Agreements).GetBlobsByHierarchyAsync(query, cancellationToken))
            {
                if (item.IsPrefix && string.CompareOrdinal(item.Prefix.TrimEnd('/'), continuation) > 0) ids.Add(item.Prefix.TrimEnd('/'));
            }
        }

        return ids;
    }
}
