using Azure;
using Azure.Storage.Blobs.Models;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Ledger;

/// <summary>
/// The committed persons of each year. The truth is in the evidence: a signed commit a transfer, and the persons it names by their digest. The
/// page in the container <c>ledger</c> only saves reading them all: what it does not hold is read from the evidence, so a page that is old,
/// put back or gone changes no count.
/// </summary>
/// <param name="zones">The zones.</param>
/// <param name="statements">Signs and verifies.</param>
/// <param name="evidence">The commits.</param>
/// <param name="cache">What was read before.</param>
internal sealed class YearBook(ZoneDirectory zones, ZoneStatements statements, EvidenceStore evidence, LedgerCache cache)
{
    private const int Attempts = 2;

    private readonly SignedBlobs _pages = new(zones, statements, Containers.Ledger);

    /// <summary>A year's committed persons, whatever the page holds.</summary>
    public async Task<YearPage> ReadAsync(LedgerYear year, CancellationToken cancellationToken) =>
        (await LoadAsync(year, cancellationToken)).Page;

    /// <summary>The page as it lies there.</summary>
    public async Task<StoredPage> ReadStoredAsync(LedgerYear year, CancellationToken cancellationToken)
    {
        var name = LedgerNames.Page(year);
        var known = cache.Find<StoredPage>((year.Zone, name));
        if (await _pages.FindAsync(year.Zone, name, known?.ETag, cancellationToken) is { } blob)
            return cache.Keep((year.Zone, name), new StoredPage(Parse(blob.Content), blob.ETag), blob.Content.Length);
        return known is not null && await _pages.ExistsAsync(year.Zone, name, cancellationToken) ? known : StoredPage.None;
    }

    /// <summary>The version of whatever lies there, as a page that holds nothing.</summary>
    public async Task<StoredPage> ReadVersionAsync(LedgerYear year, CancellationToken cancellationToken)
    {
        var listed = await _pages.ListAsync(year.Zone, LedgerNames.Page(year), cancellationToken);
        return listed is [var (_, etag), ..] ? new StoredPage(YearPage.Empty, etag) : StoredPage.None;
    }

    /// <summary>Puts what was committed since into the page. Several that do so at once hinder each other; who gives up leaves it to the next.</summary>
    public async Task CompactAsync(LedgerYear year, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var (page, stored) = await LoadAsync(year, cancellationToken);
            if (ReferenceEquals(page, stored.Page) || await TryWriteAsync(year, page, stored.ETag, cancellationToken)) return;
        }
    }

    /// <summary>The year's persons from the commits alone.</summary>
    public Task<YearPage> BuildAsync(LedgerYear year, CancellationToken cancellationToken) => CompleteAsync(year, YearPage.Empty, cancellationToken);

    /// <summary>Writes a page in place of a version of it.</summary>
    /// <returns>False when another version is there.</returns>
    public async Task<bool> TryWriteAsync(LedgerYear year, YearPage page, ETag? instead, CancellationToken cancellationToken)
    {
        var unchanged = instead is { } etag ? new BlobRequestConditions { IfMatch = etag } : new BlobRequestConditions { IfNoneMatch = ETag.All };
        try
        {
            await _pages.WriteAsync(year.Zone, LedgerNames.Page(year), page.ToBytes(), unchanged, cancellationToken);
            return true;
        }
        catch (RequestFailedException stale) when (stale.IsTaken())
        {
            return false;
        }
    }

    private static YearPage Parse(byte[] content)
    {
        try
        {
            return YearPage.FromBytes(content);
        }
        catch (InvalidDataException)
        {
            throw new StepFaultException(ReasonCodes.RecordTampered);
        }
    }

    private async Task<(YearPage Page, StoredPage Stored)> LoadAsync(LedgerYear year, CancellationToken cancellationToken)
    {
        var stored = await ReadStoredAsync(year, cancellationToken);
        return (await CompleteAsync(year, stored.Page, cancellationToken), stored);
    }

    private async Task<YearPage> CompleteAsync(LedgerYear year, YearPage page, CancellationToken cancellationToken)
    {
        var missing = new List<(string, LedgerCounting, LedgerEntry)>();
        await foreach (var name in evidence.ListNamesAsync(year.Zone, EvidenceNames.CommitsOf(year.Exporter, year.Year), cancellationToken))
        {
            var transferId = Path.GetFileNameWithoutExtension(name);
            if (page.Holds(transferId)) continue;
            var commit = await evidence.FindAsync<CommitStatement>(year.Zone, name, StatementKinds.LedgerCommit, cancellationToken);

            // A statement that verifies but lies under another name was moved there.
            if (commit is null || (commit.TransferId, commit.Exporter, commit.Year, commit.Zone) != (transferId, year.Exporter, year.Year, year.Zone))
                throw new StepFaultException(ReasonCodes.RecordTampered);
            missing.Add((transferId, commit.Counting, await ReadPersonsAsync(commit, cancellationToken)));
        }

        return page.With(missing);
    }

    private async Task<LedgerEntry> ReadPersonsAsync(CommitStatement commit, CancellationToken cancellationToken)
    {
        var name = EvidenceNames.Persons(commit.TransferId, commit.PersonsSha256);
        if (cache.Find<LedgerEntry>((commit.Zone, name)) is { } known) return known;
        var bytes = await evidence.ReadDocumentAsync(commit.Zone, name, commit.PersonsSha256, cancellationToken);
        return cache.Keep((commit.Zone, name), LedgerEntry.FromBytes(bytes), bytes.Length);
    }
}
