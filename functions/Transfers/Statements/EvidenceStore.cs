using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Baygate.Evidence;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Statements;

/// <summary>Writes and reads a zone's evidence: every blob is written once, every statement is signed, every reading is verified.</summary>
/// <param name="zones">The zones with their keys.</param>
/// <param name="container">The append-only container it is for.</param>
public sealed class EvidenceStore(ZoneDirectory zones, string container = Containers.Evidence)
{
    private readonly ZoneStatements _statements = new(zones);

    /// <summary>Signs a statement and writes it, unless the name is taken: then what is there counts.</summary>
    /// <typeparam name="T">The predicate's record.</typeparam>
    /// <param name="zone">A served zone.</param>
    /// <param name="name">One of <see cref="EvidenceNames"/>.</param>
    /// <param name="kind">One of <see cref="StatementKinds"/>.</param>
    /// <param name="subjects">What the statement is about.</param>
    /// <param name="predicate">What it says.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The predicate as it stands in the evidence.</returns>
    /// <exception cref="StepFaultException">The name is taken by something that does not verify.</exception>
    public async Task<T> PutOnceAsync<T>(
        Zone zone, string name, string kind, IReadOnlyList<Subject> subjects, T predicate, CancellationToken cancellationToken)
        where T : class
    {
        if (await FindAsync<T>(zone, name, kind, cancellationToken) is { } earlier) return earlier;
        var envelope = await _statements.SignAsync(zone, kind, subjects, predicate, cancellationToken);
        var stored = await PutBytesOnceAsync(zone, name, envelope, cancellationToken);
        return await _statements.ReadAsync<T>(zone, stored, kind, cancellationToken);
    }

    /// <summary>
    /// Puts another statement in a statement's place, unless somebody else did meanwhile. Not for the evidence, whose blobs are written once.
    /// </summary>
    /// <typeparam name="T">The predicate's record.</typeparam>
    /// <param name="zone">A served zone.</param>
    /// <param name="name">The statement's name.</param>
    /// <param name="kind">One of <see cref="StatementKinds"/>.</param>
    /// <param name="change">Answers what the new statement says and is about, given what the present one says.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when the new one is there.</returns>
    /// <exception cref="StepFaultException">The present one does not verify.</exception>
    /// <exception cref="RequestFailedException">Somebody else changed it meanwhile (412), or there is none (404).</exception>
    internal async Task ReplaceAsync<T>(
        Zone zone, string name, string kind, Func<T, Task<(Subject Subject, T Predicate)>> change, CancellationToken cancellationToken)
        where T : class
    {
        BlobDownloadResult present = await Blob(zone, name).DownloadContentAsync(cancellationToken);
        var (subject, predicate) = await change(await _statements.ReadAsync<T>(zone, present.Content.ToArray(), kind, cancellationToken));
        var envelope = await _statements.SignAsync(zone, kind, [subject], predicate, cancellationToken);
        var unchanged = Conditions.OnlyIfNew("application/json");
        unchanged.Conditions = new BlobRequestConditions { IfMatch = present.Details.ETag };
        await Blob(zone, name).UploadAsync(new BinaryData(envelope), unchanged, cancellationToken);
    }

    /// <summary>Writes a document under its own digest. It bears no signature: the statement that names the digest binds it.</summary>
    /// <param name="zone">A served zone.</param>
    /// <param name="nameOf">One of <see cref="EvidenceNames"/>, given the digest.</param>
    /// <param name="bytes">The document.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>SHA-256 of the document, 64 hexadecimal digits.</returns>
    /// <exception cref="StepFaultException">Something else lies under the name.</exception>
    public async Task<string> PutDocumentAsync(Zone zone, Func<string, string> nameOf, byte[] bytes, CancellationToken cancellationToken)
    {
        var sha256 = Sha256Digest.Of(bytes).ToString();
        var stored = await PutBytesOnceAsync(zone, nameOf(sha256), bytes, cancellationToken);
        return stored.AsSpan().SequenceEqual(bytes) ? sha256 : throw new StepFaultException(ReasonCodes.RecordTampered);
    }

    /// <summary>Reads a document that a statement binds.</summary>
    /// <param name="zone">A served zone.</param>
    /// <param name="name">One of <see cref="EvidenceNames"/>.</param>
    /// <param name="sha256">The digest that the statement names, 64 hexadecimal digits.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The document.</returns>
    /// <exception cref="StepFaultException">It is missing, or another document.</exception>
    public async Task<byte[]> ReadDocumentAsync(Zone zone, string name, string sha256, CancellationToken cancellationToken)
    {
        var bytes = await FindBytesAsync(zone, name, cancellationToken);
        return bytes is not null && Sha256Digest.Of(bytes).ToString() == sha256 ? bytes : throw new StepFaultException(ReasonCodes.RecordTampered);
    }

    /// <summary>Reads a statement.</summary>
    /// <typeparam name="T">The predicate's record.</typeparam>
    /// <param name="zone">A served zone.</param>
    /// <param name="name">One of <see cref="EvidenceNames"/>.</param>
    /// <param name="kind">One of <see cref="StatementKinds"/>.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>What it says, or null when there is none.</returns>
    /// <exception cref="StepFaultException">It does not verify.</exception>
    public async Task<T?> FindAsync<T>(Zone zone, string name, string kind, CancellationToken cancellationToken)
        where T : class
    {
        var bytes = await FindBytesAsync(zone, name, cancellationToken);
        return bytes is null ? null : await _statements.ReadAsync<T>(zone, bytes, kind, cancellationToken);
    }

    /// <summary>Reads a statement together with the digest of its envelope, by which people refer to exactly it.</summary>
    /// <typeparam name="T">The predicate's record.</typeparam>
    /// <param name="zone">A served zone.</param>
    /// <param name="name">The blob's name.</param>
    /// <param name="kind">One of <see cref="StatementKinds"/>.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>What it says and its digest, or null when there is none.</returns>
    /// <exception cref="StepFaultException">It does not verify.</exception>
    internal async Task<(T Predicate, Sha256Digest Digest)?> FindExactAsync<T>(
        Zone zone, string name, string kind, CancellationToken cancellationToken)
        where T : class
    {
        var bytes = await FindBytesAsync(zone, name, cancellationToken);
        return bytes is null ? null : (await _statements.ReadAsync<T>(zone, bytes, kind, cancellationToken), Sha256Digest.Of(bytes));
    }

    /// <summary>Reads a document as it stands.</summary>
    /// <param name="zone">A served zone.</param>
    /// <param name="name">One of <see cref="EvidenceNames"/>.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Its bytes, or null when there is none.</returns>
    public async Task<byte[]?> FindBytesAsync(Zone zone, string name, CancellationToken cancellationToken)
    {
        try
        {
            BlobDownloadResult found = await Blob(zone, name).DownloadContentAsync(cancellationToken);
            return found.Content.ToArray();
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Reads all statements of a folder.</summary>
    /// <typeparam name="T">The predicate's record.</typeparam>
    /// <param name="zone">A served zone.</param>
    /// <param name="prefix">The folder, one of <see cref="EvidenceNames"/>.</param>
    /// <param name="kind">One of <see cref="StatementKinds"/>.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>What they say, by name.</returns>
    /// <exception cref="StepFaultException">One does not verify.</exception>
    public async IAsyncEnumerable<T> ListAsync<T>(
        Zone zone, string prefix, string kind, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class
    {
        await foreach (var name in ListNamesAsync(zone, prefix, cancellationToken))
        {
            if (await FindAsync<T>(zone, name, kind, cancellationToken) is { } predicate) yield return predicate;
        }
    }

    /// <summary>The names in a folder.</summary>
    /// <param name="zone">A served zone.</param>
    /// <param name="prefix">The folder, or an empty text for everything.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>The blobs' names, in order.</returns>
    public async IAsyncEnumerable<string> ListNamesAsync(Zone zone, string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var query = new GetBlobsOptions { Prefix = prefix };
        await foreach (var blob in zones.Container(zone, container).GetBlobsAsync(query, cancellationToken)) yield return blob.Name;
    }

    /// <summary>Writes a blob, unless the name is taken: then what is there counts.</summary>
    private async Task<byte[]> PutBytesOnceAsync(Zone zone, string name, byte[] bytes, CancellationToken cancellationToken)
    {
        try
        {
            await Blob(zone, name).UploadAsync(new BinaryData(bytes), Conditions.OnlyIfNew("application/json"), cancellationToken);
            return bytes;
        }
        catch (RequestFailedException taken) when (taken.IsTaken())
        {
            BlobDownloadResult there = await Blob(zone, name).DownloadContentAsync(cancellationToken);
            return there.Content.ToArray();
        }
    }

    private BlobClient Blob(Zone zone, string name) => zones.Container(zone, container).GetBlobClient(name);
}
