using Azure;
using Baygate.Classification.Ranges;
using Baygate.Sealing;
using Baygate.Transfers.Accepting;
using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Classifying;

/// <summary>Finds out what is in one range of the pinned file and keeps its portion. A range classified twice leaves the same portion twice.</summary>
internal sealed class ClassifyRangeStep(PinnedFile files, FileClassifiers classifiers, ClassifySlots slots, Portions portions)
    : IStep<ClassifyRangeInput, Outcome<RangeClassified>>
{
    /// <inheritdoc/>
    public Task<Outcome<RangeClassified>> RunAsync(ClassifyRangeInput input, CancellationToken cancellationToken) =>
        slots.RunAsync(() => ClassifyAsync(input.File, input.Index, cancellationToken), cancellationToken);

    private async Task<Outcome<RangeClassified>> ClassifyAsync(AcceptedFile file, int index, CancellationToken cancellationToken)
    {
        var read = await classifiers.ReadHeadAsync(file, cancellationToken);
        if (!read.Succeeded) return read.Refusal;
        var (classifier, head, _) = read.Value;
        var range = new FileRange(
            SealedLayout.RangePlaintextOffset(index, file.Length), SealedLayout.RangePlaintextLength(index, file.Length), file.Length);
        return await files.ReadAsync(file, new HttpRange(range.ReadFrom, classifier.ReadTo(range) - range.ReadFrom), KeepAsync, cancellationToken);

        async Task<Outcome<RangeClassified>> KeepAsync(Stream content)
        {
            await portions.PutAsync(file, index, await classifier.ScanAsync(head, range, content, cancellationToken), cancellationToken);
            return new RangeClassified(index);
        }
    }
}
