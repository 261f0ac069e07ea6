using Baygate.Sealing;
using Baygate.Transfers.Accepting;
using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Classifying;

/// <summary>Says by which ranges a large file is classified, or that it must be read whole.</summary>
internal sealed class BeginClassifyStep(FileClassifiers classifiers) : IStep<AcceptedFile, Outcome<ClassifyPlan>>
{
    /// <inheritdoc/>
    public async Task<Outcome<ClassifyPlan>> RunAsync(AcceptedFile file, CancellationToken cancellationToken)
    {
        var head = await classifiers.ReadHeadAsync(file, cancellationToken);
        if (!head.Succeeded) return head.Refusal;
        return new ClassifyPlan(head.Value.Plan().WholeReason is null ? checked((int)SealedLayout.RangeCount(file.Length)) : 0);
    }
}
