using Azure.Storage.Blobs.Models;
using Baygate.Evidence;
using Baygate.Sealing;
using Baygate.Transfers;
using Baygate.Transfers.States;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Tests.World;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.EndToEnd.Tests.Crashes;

/// <summary>Looks at everything that is left when a transfer has ended, and tells what should be otherwise.</summary>
internal sealed class Inspection(Bay bay, TransferStart start)
{
    private readonly string _id = start.TransferId;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>One delivery, one receipt, nothing left behind.</summary>
    public async IAsyncEnumerable<string> OfDeliveryAsync()
    {
        await foreach (var wrong in OfEndAsync(TransferState.Delivered, ["receipt.json", "persons-"], [$"{_id}.receipt.json", $"{_id}.sealed"])) yield return wrong;

        var delivered = await ReadAsync(Zone.HongKong, TestAgreements.Destination, $"{_id}.sealed");
        if (!AreEqual(await OpenAsync(delivered), Scenario.Telemetry)) yield return "What was delivered is not what was sent.";

        var receipt = await ReadAsync(Zone.Guangdong, Containers.Evidence, EvidenceNames.Receipt(_id));
        var keys = await bay.Zones.Keys(Zone.Guangdong).SigningPublicKeys(Cancel);
        if (new StatementVerifier(keys).Verify(receipt).Statement?.Subjects.Single().Digest != Sha256Digest.Of(delivered))
            yield return "The receipt is not of what was delivered.";
        if (!AreEqual(receipt, await ReadAsync(Zone.HongKong, TestAgreements.Destination, $"{_id}.receipt.json")))
            yield return "The recipient's receipt is another one.";
    }

    /// <summary>No delivery, one tombstone, nothing left behind.</summary>
    public IAsyncEnumerable<string> OfRejectionAsync() => OfEndAsync(TransferState.Rejected, ["ended.json", "reservation-release.json"], []);

    private async IAsyncEnumerable<string> OfEndAsync(TransferState state, string[] lastStatement, string[] delivered)
    {
        var record = await bay.RecordAsync(_id);
        if (record.State != state) yield return $"The transfer is {record.State} {record.ReasonCode}.";

        string[] statements = ["001/approvals/", "001/decided.json", "001/decision-", "001/reservation.json", "accepted.json", "findings-", .. lastStatement];
        var evidence = (await BlobsAsync(Zone.Guangdong, Containers.Evidence)).Where(name => name.StartsWith(_id, StringComparison.Ordinal)).ToList();
        if (evidence.Count != statements.Length || !statements.All(name => evidence.Exists(there => there.StartsWith($"{_id}/{name}", StringComparison.Ordinal))))
            yield return $"The evidence is {string.Join(", ", evidence)}.";

        var arrived = await BlobsAsync(Zone.HongKong, TestAgreements.Destination);
        if (!arrived.SequenceEqual(delivered)) yield return $"The destination holds {string.Join(", ", arrived)}.";

        foreach (var container in (string[])[Containers.Inbox, Containers.Sealed])
        {
            if (await BlobsAsync(Zone.Guangdong, container) is { Count: > 0 } left) yield return $"Left in {container}: {string.Join(", ", left)}.";
        }

        if ((await BlobsAsync(Zone.Guangdong, Containers.Ledger)).Find(name => name.Contains(_id, StringComparison.Ordinal)) is { } entry)
            yield return $"Left in the ledger: {entry}.";
    }

    /// <summary>The names of all blobs, also of those that consist of blocks nobody committed.</summary>
    private async Task<List<string>> BlobsAsync(Zone zone, string container) => await bay.Zones.Container(zone, container)
        .GetBlobsAsync(new GetBlobsOptions { States = BlobStates.Uncommitted }, Cancel)
        .Select(blob => blob.Name).Order(StringComparer.Ordinal).ToListAsync(Cancel);

    private async Task<byte[]> ReadAsync(Zone zone, string container, string name)
    {
        BlobDownloadResult file = await bay.Zones.Container(zone, container).GetBlobClient(name).DownloadContentAsync(Cancel);
        return file.Content.ToArray();
    }

    private static bool AreEqual(byte[] one, byte[] other) => one.AsSpan().SequenceEqual(other);

    private static async Task<byte[]> OpenAsync(byte[] sealedFile)
    {
        using var key = RsaKeyEncryptionKey.FromPem(TestAgreements.RecipientPrivateKey);
        using var opened = new MemoryStream();
        await SealedFile.OpenAsync(new MemoryStream(sealedFile), opened, key, cancellationToken: Cancel);
        return opened.ToArray();
    }
}
