using System.Globalization;
using System.Text.Json;
using Azure.Storage.Blobs.Models;
using Baygate.Evidence;
using Baygate.Transfers.Accepting;
using Baygate.Transfers.Api;
using Baygate.Transfers.People;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Agreements;

/// <summary>
/// The register of agreements: every version is a signed statement in the zone of origin, written once as <c>{id}/{version}.json</c> in
/// <see cref="Containers.Agreements"/>, and verified at every reading. Nothing is ever changed or deleted.
/// </summary>
/// <param name="zones">The zones with their storage.</param>
/// <param name="time">The clock for <see cref="RegisteredAgreement.PutAt"/>.</param>
public sealed class AgreementRegister(ZoneDirectory zones, TimeProvider time)
{
    private readonly EvidenceStore _statements = new(zones, Containers.Agreements);

    /// <summary>Finds an agreement's latest version.</summary>
    /// <param name="id">Any text.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The version, or null when no zone that this host serves has the agreement.</returns>
    /// <exception cref="StepFaultException">It does not verify.</exception>
    public async Task<RegisteredAgreement?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (!InboxName.IsAgreementId(id)) return null;
        foreach (var zone in zones.Served)
        {
            var latest = await LatestVersionAsync(zone, id, cancellationToken);
            if (latest > 0) return await ReadAsync(zone, id, latest, cancellationToken);
        }

        return null;
    }

    /// <summary>Finds one version of an agreement.</summary>
    /// <param name="id">Any text.</param>
    /// <param name="version">The version, from 1.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The version, or null when no zone that this host serves has it.</returns>
    /// <exception cref="StepFaultException">It does not verify.</exception>
    public async Task<RegisteredAgreement?> FindAsync(string id, int version, CancellationToken cancellationToken)
    {
        if (!InboxName.IsAgreementId(id)) return null;
        foreach (var zone in zones.Served)
        {
            if (await ReadAsync(zone, id, version, cancellationToken) is { } found) return found;
        }

        return null;
    }

    /// <summary>Lists the latest versions, a page at a time, by id.</summary>
    /// <param name="select">Which agreements to list.</param>
    /// <param name="pageSize">Agreements a page.</param>
    /// <param name="continuation">The mark that the page before gave, or null for the first.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The page; its continuation is null at the end.</returns>
    /// <exception cref="StepFaultException">One does not verify.</exception>
    public async Task<AgreementPage> ListAsync(
        Func<RegisteredAgreement, bool> select, int pageSize, string? continuation, CancellationToken cancellationToken)
    {
        var items = new List<RegisteredAgreement>();
        foreach (var id in await IdsAfterAsync(continuation, cancellationToken))
        {
            if (await FindAsync(id, cancellationToken) is not { } agreement || !select(agreement)) continue;
            if (items.Count == pageSize) return new AgreementPage(items, items[^1].Agreement.Id);
            items.Add(agreement);
        }

        return new AgreementPage(items, null);
    }

    /// <summary>Registers an agreement's next version.</summary>
    /// <param name="agreement">The agreement; it has passed <see cref="AgreementValidator"/>.</param>
    /// <param name="ifVersion">The version to change, or null to register a new agreement.</param>
    /// <param name="person">The compliance officer.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The stored version, or the version that is there instead.</returns>
    public async Task<AgreementPut> PutAsync(Agreement agreement, int? ifVersion, Person person, CancellationToken cancellationToken)
    {
        var current = (await FindAsync(agreement.Id, cancellationToken))?.Version ?? 0;
        if (current != (ifVersion ?? 0)) return new AgreementPut(null, current);

        var next = new RegisteredAgreement(current + 1, agreement, person.ToString(), time.GetUtcNow());
        var stored = await _statements.PutOnceAsync(
            agreement.Origin, NameOf(agreement.Id, next.Version), StatementKinds.Agreement, [SubjectOf(next)], next, cancellationToken);
        return JsonOf(stored).SequenceEqual(JsonOf(next)) ? new AgreementPut(stored, null) : new AgreementPut(null, stored.Version);
    }

    private static Subject SubjectOf(RegisteredAgreement registered) =>
        new($"{registered.Agreement.Id}/{registered.Version}", Sha256Digest.Of(JsonOf(registered)));

    private static byte[] JsonOf(RegisteredAgreement registered) => JsonSerializer.SerializeToUtf8Bytes(registered, ApiJson.Options);

    private static string NameOf(string id, int version) => string.Create(CultureInfo.InvariantCulture, $"{id}/{version:D6}.json");

    private async Task<RegisteredAgreement?> ReadAsync(Zone zone, string id, int version, CancellationToken cancellationToken)
    {
        var found = await _statements.FindAsync<RegisteredAgreement>(zone, NameOf(id, version), StatementKinds.Agreement, cancellationToken);
        if (found is null) return null;

        // A statement that verifies but lies under another name was moved there.
        return found.Version == version && found.Agreement.Id == id && found.Agreement.Origin == zone
            ? found
            : throw new StepFaultException(ReasonCodes.RecordTampered);
    }

    private async Task<int> LatestVersionAsync(Zone zone, string id, CancellationToken cancellationToken)
    {
        var latest = 0;
        var query = new GetBlobsOptions { Prefix = $"{id}/" };
        await foreach (var blob in zones.Container(zone, Containers.Agreements).GetBlobsAsync(query, cancellationToken))
        {
            var version = Path.GetFileNameWithoutExtension(blob.Name);
            if (int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) latest = Math.Max(latest, number);
        }

        return latest;
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
