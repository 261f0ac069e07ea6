using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Baygate.Evidence;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Ledger;

/// <summary>
/// Blobs that change or go, each with a signature over its name and content in its metadata: whoever writes to the storage can neither
/// change one nor put another in its place unseen.
/// </summary>
/// <param name="zones">The zones with their keys.</param>
/// <param name="statements">Signs and verifies.</param>
/// <param name="container">The container.</param>
internal sealed class SignedBlobs(ZoneDirectory zones, ZoneStatements statements, string container)
{
    private const string MetadataKey = "statement";
    private const int NotModified = 304;

    /// <summary>Reads a blob and verifies it.</summary>
    /// <param name="zone">A served zone.</param>
    /// <param name="name">The blob's name.</param>
    /// <param name="unless">The version that need not be read again, or null.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The blob, or null when it is not there or has that version.</returns>
    /// <exception cref="StepFaultException">It does not verify.</exception>
    public async Task<SignedBlob?> FindAsync(Zone zone, string name, ETag? unless, CancellationToken cancellationToken)
    {
        try
        {
            var options = new BlobDownloadOptions { Conditions = unless is null ? null : new BlobRequestConditions { IfNoneMatch = unless } };
            var answer = await Blob(zone, name).DownloadContentAsync(options, cancellationToken);
            if (answer.GetRawResponse().Status == NotModified) return null;
            var found = answer.Value;
            var content = found.Content.ToArray();
            var sha256 = Sha256Digest.Of(content).ToString();
            if (!found.Details.Metadata.TryGetValue(MetadataKey, out var envelope)) throw new StepFaultException(ReasonCodes.RecordTampered);
            var signed = await statements.ReadAsync<LedgerBlobStatement>(zone, Decode(envelope), StatementKinds.LedgerBlob, cancellationToken);
            return signed == new LedgerBlobStatement(container, name, sha256)
                ? new SignedBlob(content, sha256, found.Details.ETag)
                : throw new StepFaultException(ReasonCodes.RecordTampered);
        }
        catch (RequestFailedException missing) when (missing.Status is 404 or NotModified)
        {
            return null;
        }
    }

    /// <summary>Signs and writes a blob.</summary>
    /// <exception cref="RequestFailedException">The conditions do not hold.</exception>
    public async Task WriteAsync(Zone zone, string name, byte[] content, BlobRequestConditions? conditions, CancellationToken cancellationToken)
    {
        var digest = Sha256Digest.Of(content);
        var envelope = await statements.SignAsync(
            zone,
            StatementKinds.LedgerBlob,
            [new Subject($"{container}/{name}", digest)],
            new LedgerBlobStatement(container, name, digest.ToString()),
            cancellationToken);
        var options = new BlobUploadOptions
        {
            Conditions = conditions,
            Metadata = new Dictionary<string, string> { [MetadataKey] = Convert.ToBase64String(envelope) },
        };
        await Blob(zone, name).UploadAsync(new BinaryData(content), options, cancellationToken);
    }

    /// <summary>Deletes a blob, if it is there.</summary>
    public Task DeleteAsync(Zone zone, string name, CancellationToken cancellationToken) =>
        Blob(zone, name).DeleteIfExistsAsync(cancellationToken: cancellationToken);

    /// <summary>Whether a blob is there.</summary>
    public async Task<bool> ExistsAsync(Zone zone, string name, CancellationToken cancellationToken) =>
        await Blob(zone, name).ExistsAsync(cancellationToken);

    /// <summary>Names and versions of a folder's blobs.</summary>
    public async Task<IReadOnlyList<(string Name, ETag ETag)>> ListAsync(Zone zone, string prefix, CancellationToken cancellationToken)
    {
        var found = new List<(string, ETag)>();
        var query = new GetBlobsOptions { Prefix = prefix };
        await foreach (var blob in zones.Container(zone, container).GetBlobsAsync(query, cancellationToken))
            found.Add((blob.Name, blob.Properties.ETag ?? default));
        return found;
    }

    private static byte[] Decode(string envelope)
    {
        var bytes = new byte[envelope.Length];
        return Convert.TryFromBase64String(envelope, bytes, out var length)
            ? bytes[..length]
            : throw new StepFaultException(ReasonCodes.RecordTampered);
    }

    private BlobClient Blob(Zone zone, string name) => zones.Container(zone, container).GetBlobClient(name);
}
