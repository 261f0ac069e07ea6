using Baygate.Classification;
using Baygate.Classification.Ranges;
using Baygate.Sealing;
using Baygate.Transfers.Accepting;
using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Classifying;

/// <summary>
/// Merges the portions of all ranges to the findings of the file, and puts them on record. The portions stay until the transfer ends, so that
/// a host lost here is followed by another that finds them.
/// </summary>
internal sealed class MergeFindingsStep(FileClassifiers classifiers, ClassifySlots slots, Portions portions, FindingsRecord record)
    : IStep<AcceptedFile, Outcome<MergedFindings>>
{
    /// <inheritdoc/>
    public Task<Outcome<MergedFindings>> RunAsync(AcceptedFile file, CancellationToken cancellationToken) =>
        slots.RunAsync(() => MergeAsync(file, cancellationToken), cancellationToken);

    private async Task<Outcome<MergedFindings>> MergeAsync(AcceptedFile file, CancellationToken cancellationToken)
    {
        var head = await classifiers.ReadHeadAsync(file, cancellationToken);
        if (!head.Succeeded) return head.Refusal;
        var plan = head.Value.Plan();

        // A host of other rules may have planned ranges where these see none.
        if (plan.WholeReason is not null || await FindAsync(file, cancellationToken) is not { } merged)
            return new MergedFindings(Classified: null);
        var classified = await record.PutAsync(file, Complete(head.Value.Classifier, plan, merged), cancellationToken);
        return classified.Succeeded ? new MergedFindings(classified.Value) : classified.Refusal;
    }

    /// <summary>The portion of the whole file, or null if it must be read whole after all.</summary>
    private async Task<Portion?> FindAsync(AcceptedFile file, CancellationToken cancellationToken)
    {
        Portion? merged = null;
        for (var index = 0; index < SealedLayout.RangeCount(file.Length); index++)
        {
            if (await portions.FindAsync(file, index, cancellationToken) is not { WholeReason: null } next) return null;
            merged = merged is null ? next : Fitting(() => merged.Merge(next));
        }

        return merged;
    }

    private static ClassificationResult Complete(RangeClassifier classifier, ScanPlan plan, Portion merged) =>
        Fitting(() => classifier.Complete(plan, merged));

    /// <summary>Portions of another file, day or order are none of this one.</summary>
    private static T Fitting<T>(Func<T> put)
    {
        try
        {
            return put();
        }
        catch (ArgumentException)
        {
            throw new StepFaultException(ReasonCodes.RecordTampered);
        }
    }
}
