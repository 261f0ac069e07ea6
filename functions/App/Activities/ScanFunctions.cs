using Baygate.Transfers.Accepting;
using Baygate.Transfers.Classifying;
using Baygate.Transfers.Deciding;
using Baygate.Transfers.Hashing;
using Baygate.Transfers.SealingFiles;
using Baygate.Transfers.Workflow;
using Microsoft.Azure.Functions.Worker;

namespace Baygate.App.Activities;

/// <summary>Activities from arrival to the sealed and decided file. Each is the step of its name.</summary>
/// <param name="runner">Runs a step.</param>
public sealed class ScanFunctions(StepRunner runner)
{
    /// <summary>One attempt of <see cref="Steps.Accept"/>.</summary>
    /// <param name="input">The step's input.</param>
    /// <param name="cancellationToken">Stops the attempt.</param>
    /// <returns>The step's answer.</returns>
    [Function(nameof(Steps.Accept))]
    public Task<Outcome<AcceptedFile>> AcceptAsync([ActivityTrigger] TransferStart input, CancellationToken cancellationToken) =>
        runner.RunAsync(Steps.Accept, input, cancellationToken);

    /// <summary>One attempt of <see cref="Steps.Hash"/>.</summary>
    /// <param name="input">The step's input.</param>
    /// <param name="cancellationToken">Stops the attempt.</param>
    /// <returns>The step's answer.</returns>
    [Function(nameof(Steps.Hash))]
    public Task<Outcome<HashedFile>> HashAsync([ActivityTrigger] AcceptedFile input, CancellationToken cancellationToken) =>
        runner.RunAsync(Steps.Hash, input, cancellationToken);

    /// <summary>One attempt of <see cref="Steps.BeginClassify"/>.</summary>
    /// <param name="input">The step's input.</param>
    /// <param name="cancellationToken">Stops the attempt.</param>
    /// <returns>The step's answer.</returns>
    [Function(nameof(Steps.BeginClassify))]
    public Task<Outcome<ClassifyPlan>> BeginClassifyAsync([ActivityTrigger] AcceptedFile input, CancellationToken cancellationToken) =>
        runner.RunAsync(Steps.BeginClassify, input, cancellationToken);

    /// <summary>One attempt of <see cref="Steps.ClassifyRange"/>.</summary>
    /// <param name="input">The step's input.</param>
    /// <param name="cancellationToken">Stops the attempt.</param>
    /// <returns>The step's answer.</returns>
    [Function(nameof(Steps.ClassifyRange))]
    public Task<Outcome<RangeClassified>> ClassifyRangeAsync([ActivityTrigger] ClassifyRangeInput input, CancellationToken cancellationToken) =>
        runner.RunAsync(Steps.ClassifyRange, input, cancellationToken);

    /// <summary>One attempt of <see cref="Steps.MergeFindings"/>.</summary>
    /// <param name="input">The step's input.</param>
    /// <param name="cancellationToken">Stops the attempt.</param>
    /// <returns>The step's answer.</returns>
    [Function(nameof(Steps.MergeFindings))]
    public Task<Outcome<MergedFindings>> MergeFindingsAsync([ActivityTrigger] AcceptedFile input, CancellationToken cancellationToken) =>
        runner.RunAsync(Steps.MergeFindings, input, cancellationToken);

    /// <summary>One attempt of <see cref="Steps.Classify"/>.</summary>
    /// <param name="input">The step's input.</param>
    /// <param name="cancellationToken">Stops the attempt.</param>
    /// <returns>The step's answer.</returns>
    [Function(nameof(Steps.Classify))]
    public Task<Outcome<ClassifiedFile>> ClassifyAsync([ActivityTrigger] AcceptedFile input, CancellationToken cancellationToken) =>
        runner.RunAsync(Steps.Classify, input, cancellationToken);

    /// <summary>One attempt of <see cref="Steps.BeginSeal"/>.</summary>
    /// <param name="input">The step's input.</param>
    /// <param name="cancellationToken">Stops the attempt.</param>
    /// <returns>The step's answer.</returns>
    [Function(nameof(Steps.BeginSeal))]
    public Task<SealPlan> BeginSealAsync([ActivityTrigger] AcceptedFile input, CancellationToken cancellationToken) =>
        runner.RunAsync(Steps.BeginSeal, input, cancellationToken);

    /// <summary>One attempt of <see cref="Steps.SealRange"/>.</summary>
    /// <param name="input">The step's input.</param>
    /// <param name="cancellationToken">Stops the attempt.</param>
    /// <returns>The step's answer.</returns>
    [Function(nameof(Steps.SealRange))]
    public Task<Outcome<SealedRange>> SealRangeAsync([ActivityTrigger] SealRangeInput input, CancellationToken cancellationToken) =>
        runner.RunAsync(Steps.SealRange, input, cancellationToken);

    /// <summary>One attempt of <see cref="Steps.CommitSeal"/>.</summary>
    /// <param name="input">The step's input.</param>
    /// <param name="cancellationToken">Stops the attempt.</param>
    /// <returns>The step's answer.</returns>
    [Function(nameof(Steps.CommitSeal))]
    public Task<SealedFileReference> CommitSealAsync([ActivityTrigger] CommitSealInput input, CancellationToken cancellationToken) =>
        runner.RunAsync(Steps.CommitSeal, input, cancellationToken);

    /// <summary>One attempt of <see cref="Steps.Decide"/>.</summary>
    /// <param name="input">The step's input.</param>
    /// <param name="cancellationToken">Stops the attempt.</param>
    /// <returns>The step's answer.</returns>
    [Function(nameof(Steps.Decide))]
    public Task<Outcome<DecidedTransfer>> DecideAsync([ActivityTrigger] DecideInput input, CancellationToken cancellationToken) =>
        runner.RunAsync(Steps.Decide, input, cancellationToken);

    /// <summary>One attempt of <see cref="Steps.RemovePlaintext"/>.</summary>
    /// <param name="input">The step's input.</param>
    /// <param name="cancellationToken">Stops the attempt.</param>
    /// <returns>The step's answer.</returns>
    [Function(nameof(Steps.RemovePlaintext))]
    public Task<PlaintextRemoved> RemovePlaintextAsync([ActivityTrigger] AcceptedFile input, CancellationToken cancellationToken) =>
        runner.RunAsync(Steps.RemovePlaintext, input, cancellationToken);
}
