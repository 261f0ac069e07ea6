using System.Net;
using Azure;
using Azure.Storage.Blobs.Models;
using Baygate.Cli.Api;
using Baygate.Cli.Transfers;

namespace Baygate.Cli.Uploads;

/// <summary>Uploads one file under one agreement, going on where an earlier run stopped.</summary>
/// <param name="api">The server.</param>
/// <param name="cli">The clock and the settings for Blob Storage.</param>
/// <param name="file">The file.</param>
/// <param name="agreementId">The agreement.</param>
/// <param name="journal">What an earlier run achieved.</param>
internal sealed class Uploader(ApiClient api, CliContext cli, SourceFile file, string agreementId, UploadJournal journal)
{
    private const int BlocksAtOnce = 4;

    private readonly string _fileName = Path.GetFileName(file.FullPath);

    /// <summary>Uploads the file.</summary>
    /// <param name="progress">Told the number of bytes that are there.</param>
    /// <param name="cancellationToken">Stops; another run goes on from here.</param>
    public async Task<UploadResult> RunAsync(IProgress<long> progress, CancellationToken cancellationToken)
    {
        UploadGrant? grant = await ResumeAsync(cancellationToken);
        if (grant is null && journal.Source is { } arrived) return Finish(arrived.TransferId, file.Length);

        grant ??= await DeclareAsync(cancellationToken);
        long resumed = journal.Blocks.Keys.Sum(index => (long)file.Plan.LengthOf(index));
        using UploadTarget target = new(api, cli, grant);
        await StageAsync(target, resumed, progress, cancellationToken);

        file.RequireUnchanged();
        await CommitAsync(target, cancellationToken);
        return Finish(grant.TransferId, resumed);
    }

    /// <summary>A new URL for the transfer of an earlier run; null if there is none to go on with, or, with a source left in the journal, if its file has arrived.</summary>
    private async Task<UploadGrant?> ResumeAsync(CancellationToken cancellationToken)
    {
        if (journal.Source is not { } source) return null;
        if (await IsUnchangedAsync(source, cancellationToken))
        {
            try
            {
                return await UploadTarget.RenewAsync(api, source.TransferId, cancellationToken);
            }
            catch (ApiException refused) when (refused.Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden)
            {
                // The transfer is gone, or another person's: this upload is a new one.
            }
            catch (ApiException refused) when (refused.Code == "wrong-state")
            {
                if (await HasArrivedAsync(source, cancellationToken)) return null;
            }
        }

        journal.Reset();
        return null;
    }

    private async Task<bool> IsUnchangedAsync(UploadSource source, CancellationToken cancellationToken)
    {
        if (source.Length != file.Length || source.ModifiedAt != file.ModifiedAt) return false;

        foreach ((int index, string acknowledged) in journal.Blocks)
        {
            using SourceBlock block = await file.ReadAsync(index, cancellationToken);
            if (block.Id(index) != acknowledged) return false;
        }

        return true;
    }

    /// <summary>Whether the transfer has gone on, which it does only once its file is there.</summary>
    private async Task<bool> HasArrivedAsync(UploadSource source, CancellationToken cancellationToken)
    {
        Transfer transfer = await api.GetAsync(ApiClient.TransferPath(source.TransferId), CliJson.Default.Transfer, cancellationToken);
        return transfer.State is not (TransferStates.Declared or TransferStates.Expired or TransferStates.Withdrawn);
    }

    private async Task<UploadGrant> DeclareAsync(CancellationToken cancellationToken)
    {
        UploadGrant grant = await api.PostAsync(
            "api/transfers",
            new UploadDeclaration(agreementId, _fileName),
            CliJson.Default.UploadDeclaration,
            CliJson.Default.UploadGrant,
            cancellationToken);
        journal.Begin(new UploadSource(grant.TransferId, file.Length, file.ModifiedAt));
        return grant;
    }

    private async Task StageAsync(UploadTarget target, long done, IProgress<long> progress, CancellationToken cancellationToken)
    {
        progress.Report(done);
        ParallelOptions atOnce = new() { MaxDegreeOfParallelism = BlocksAtOnce, CancellationToken = cancellationToken };
        int[] missing = [.. Enumerable.Range(0, file.Plan.Count).Where(index => !journal.Blocks.ContainsKey(index))];
        await Parallel.ForEachAsync(missing, atOnce, async (index, stop) =>
        {
            using SourceBlock block = await file.ReadAsync(index, stop);
            string id = block.Id(index);
            await target.StageAsync(id, block.Content, stop);
            journal.Acknowledge(index, id);
            progress.Report(Interlocked.Add(ref done, block.Content.Count));
        });
    }

    private async Task CommitAsync(UploadTarget target, CancellationToken cancellationToken)
    {
        try
        {
            await target.CommitAsync(Enumerable.Range(0, file.Plan.Count).Select(index => journal.Blocks[index]), cancellationToken);
        }
        catch (RequestFailedException lost) when (lost.ErrorCode == BlobErrorCode.InvalidBlockList)
        {
            // Blob Storage drops blocks that were not made a blob within a week.
            journal.Reset();
            throw new CommandException("blocks-lost", "The storage dropped what an earlier run sent: run the command again, it starts anew.", inner: lost);
        }
    }

    private UploadResult Finish(string transferId, long resumed)
    {
        journal.Delete();
        return new UploadResult(transferId, agreementId, _fileName, file.Length, resumed);
    }
}
