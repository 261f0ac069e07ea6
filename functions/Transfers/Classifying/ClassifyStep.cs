using Baygate.Classification;
using Baygate.Transfers.Accepting;
using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Classifying;

/// <summary>Finds out what is in the pinned file, reading it whole. What cannot be looked into is refused.</summary>
internal sealed class ClassifyStep(PinnedFile files, FileClassifiers classifiers, FindingsRecord record)
    : IStep<AcceptedFile, Outcome<ClassifiedFile>>
{
    /// <inheritdoc/>
    public Task<Outcome<ClassifiedFile>> RunAsync(AcceptedFile file, CancellationToken cancellationToken) =>
        files.ReadSeekableAsync(file, content => ClassifyAsync(file, content, cancellationToken), cancellationToken);

    private async Task<Outcome<ClassifiedFile>> ClassifyAsync(AcceptedFile file, Stream content, CancellationToken cancellationToken)
    {
        var classifier = new Classifier(await classifiers.OptionsAsync(file, cancellationToken));
        return await record.PutAsync(file, await classifier.ClassifyAsync(content, bytesRead: null, cancellationToken), cancellationToken);
    }
}
