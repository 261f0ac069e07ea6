using System.Security.Cryptography;
using Azure;
using Baygate.Sealing;
using Baygate.Transfers.Accepting;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.SealingFiles;

/// <summary>
/// Seals one range and stages it as a block. Sealing is deterministic under the draft's key and salt, so a range sealed twice is the
/// same block twice.
/// </summary>
internal sealed class SealRangeStep(ZoneDirectory zones, PinnedFile files, SealDrafts drafts, RangeBuffers buffers)
    : IStep<SealRangeInput, Outcome<SealedRange>>
{
    /// <inheritdoc/>
    public async Task<Outcome<SealedRange>> RunAsync(SealRangeInput input, CancellationToken cancellationToken)
    {
        var (file, index) = input;
        var draft = await drafts.FindAsync(file.Zone, file.TransferId, cancellationToken)
            ?? throw new StepFaultException(ReasonCodes.RecordTampered);
        using var sealer = await drafts.OpenAsync(file.Zone, file.TransferId, draft, cancellationToken);
        using var buffer = await buffers.RentAsync(cancellationToken);
        var length = SealedLayout.RangePlaintextLength(index, file.Length);
        return length == 0
            ? await SealAsync(Stream.Null)
            : await files.ReadAsync(file, new HttpRange(SealedLayout.RangePlaintextOffset(index, file.Length), length), SealAsync, cancellationToken);

        async Task<Outcome<SealedRange>> SealAsync(Stream plaintext)
        {
            var last = SealedLayout.IsLastRange(index, file.Length);
            await sealer.SealRangeAsync(index, last, plaintext, buffer.Stream, cancellationToken);
            return await StageAsync(file, index, buffer, cancellationToken);
        }
    }

    private async Task<Outcome<SealedRange>> StageAsync(AcceptedFile file, int index, RangeBuffer buffer, CancellationToken cancellationToken)
    {
        var digest = SHA256.HashData(buffer.Written);
        buffer.Stream.Position = 0;
        await zones.SealedFile(file.Zone, file.TransferId)
            .StageBlockAsync(SealedBlobs.RangeBlock(index), buffer.Stream, options: null, cancellationToken);
        return new SealedRange(Convert.ToHexStringLower(digest));
    }
}
