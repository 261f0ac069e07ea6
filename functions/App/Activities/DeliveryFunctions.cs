using Baygate.Transfers.Deciding;
using Baygate.Transfers.Ending;
using Baygate.Transfers.Releasing;
using Baygate.Transfers.Reviewing;
using Baygate.Transfers.Workflow;
using Microsoft.Azure.Functions.Worker;

namespace Baygate.App.Activities;

/// <summary>Activities from the review to the closed transfer. Each is the step of its name.</summary>
/// <param name="runner">Runs a step.</param>
public sealed class DeliveryFunctions(StepRunner runner)
{
    /// <summary>One attempt of <see cref="Steps.ReviewTransfer"/>.</summary>
    /// <param name="input">The step's input.</param>
    /// <param name="cancellationToken">Stops the attempt.</param>
    /// <returns>The step's answer.</returns>
    [Function(nameof(Steps.ReviewTransfer))]
    public Task<Review> ReviewTransferAsync([ActivityTrigger] DecidedTransfer input, CancellationToken cancellationToken) =>
        runner.RunAsync(Steps.ReviewTransfer, input, cancellationToken);

    /// <summary>One attempt of <see cref="Steps.Release"/>.</summary>
    /// <param name="input">The step's input.</param>
    /// <param name="cancellationToken">Stops the attempt.</param>
    /// <returns>The step's answer.</returns>
    [Function(nameof(Steps.Release))]
    public Task<Outcome<ReleasePlan>> ReleaseAsync([ActivityTrigger] DecidedTransfer input, CancellationToken cancellationToken) =>
        runner.RunAsync(Steps.Release, input, cancellationToken);

    /// <summary>One attempt of <see cref="Steps.CopyRange"/>.</summary>
    /// <param name="input">The step's input.</param>
    /// <param name="cancellationToken">Stops the attempt.</param>
    /// <returns>The step's answer.</returns>
    [Function(nameof(Steps.CopyRange))]
    public Task<RangeCopied> CopyRangeAsync([ActivityTrigger] CopyRangeInput input, CancellationToken cancellationToken) =>
        runner.RunAsync(Steps.CopyRange, input, cancellationToken);

    /// <summary>One attempt of <see cref="Steps.Deliver"/>.</summary>
    /// <param name="input">The step's input.</param>
    /// <param name="cancellationToken">Stops the attempt.</param>
    /// <returns>The step's answer.</returns>
    [Function(nameof(Steps.Deliver))]
    public Task<Outcome<DeliveredFile>> DeliverAsync([ActivityTrigger] ReleasePlan input, CancellationToken cancellationToken) =>
        runner.RunAsync(Steps.Deliver, input, cancellationToken);

    /// <summary>One attempt of <see cref="Steps.VerifyDelivery"/>.</summary>
    /// <param name="input">The step's input.</param>
    /// <param name="cancellationToken">Stops the attempt.</param>
    /// <returns>The step's answer.</returns>
    [Function(nameof(Steps.VerifyDelivery))]
    public Task<Outcome<VerifiedDelivery>> VerifyDeliveryAsync([ActivityTrigger] DeliveredFile input, CancellationToken cancellationToken) =>
        runner.RunAsync(Steps.VerifyDelivery, input, cancellationToken);

    /// <summary>One attempt of <see cref="Steps.SignReceipt"/>.</summary>
    /// <param name="input">The step's input.</param>
    /// <param name="cancellationToken">Stops the attempt.</param>
    /// <returns>The step's answer.</returns>
    [Function(nameof(Steps.SignReceipt))]
    public Task<SignedReceipt> SignReceiptAsync([ActivityTrigger] VerifiedDelivery input, CancellationToken cancellationToken) =>
        runner.RunAsync(Steps.SignReceipt, input, cancellationToken);

    /// <summary>One attempt of <see cref="Steps.Close"/>.</summary>
    /// <param name="input">The step's input.</param>
    /// <param name="cancellationToken">Stops the attempt.</param>
    /// <returns>The step's answer.</returns>
    [Function(nameof(Steps.Close))]
    public Task<TransferEnd> CloseAsync([ActivityTrigger] SignedReceipt input, CancellationToken cancellationToken) =>
        runner.RunAsync(Steps.Close, input, cancellationToken);
}
