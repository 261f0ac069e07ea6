using Baygate.Sealing;
using Baygate.Transfers.Accepting;
using Baygate.Transfers.Register;
using Baygate.Transfers.States;
using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.SealingFiles;

/// <summary>Makes the file key, wrapped for the zone alone, and says how many ranges there are.</summary>
internal sealed class BeginSealStep(SealDrafts drafts, TransferRegister register) : IStep<AcceptedFile, SealPlan>
{
    /// <inheritdoc/>
    public async Task<SealPlan> RunAsync(AcceptedFile file, CancellationToken cancellationToken)
    {
        await register.MoveAsync(file.TransferId, TransferState.Scanning, change: null, cancellationToken);
        await drafts.CreateAsync(file.Zone, file.TransferId, cancellationToken);
        return new SealPlan(checked((int)SealedLayout.RangeCount(file.Length)));
    }
}
