using Baygate.Sealing;
using Baygate.Transfers.Accepting;
using Baygate.Transfers.Classifying;
using Baygate.Transfers.Deciding;
using Baygate.Transfers.Ending;
using Baygate.Transfers.Parking;
using Baygate.Transfers.Releasing;
using Baygate.Transfers.Reviewing;
using Baygate.Transfers.SealingFiles;

namespace Baygate.Transfers.Workflow;

/// <summary>
/// One transfer from arrival to its end. It is re-executed from the start at every wake-up, so it holds no clock, no randomness and no
/// input or output of its own: everything goes through <see cref="IWorkflowContext"/>.
/// </summary>
public sealed class TransferWorkflow
{
    /// <summary>
    /// The version of what the workflow calls in which order (docs/reference/workflow.md). It goes up with every change of that: instances
    /// of an older version cannot be followed by the new code and are begun anew from the register.
    /// </summary>
    public const string Version = "2";

    private static readonly TimeSpan MalwarePatience = TimeSpan.FromDays(1);
    private static readonly TimeSpan MalwarePause = TimeSpan.FromMinutes(1);

    private readonly IWorkflowContext _context;
    private readonly TransferStart _start;

    private TransferWorkflow(IWorkflowContext context, TransferStart start) => (_context, _start) = (context, start);

    /// <summary>Runs the transfer.</summary>
    /// <param name="context">The host's engine.</param>
    /// <param name="start">The transfer and the file as it arrived.</param>
    /// <returns>The end it came to.</returns>
    public static async Task<TransferEnd> RunAsync(IWorkflowContext context, TransferStart start)
    {
        var workflow = new TransferWorkflow(context, start);
        var end = await workflow.TransferAsync();
        return end.Succeeded ? end.Value : await workflow.EndAsync(end.Refusal);
    }

    private async Task<Outcome<TransferEnd>> TransferAsync()
    {
        var accepted = await PersistAsync(AcceptAsync);
        if (!accepted.Succeeded) return accepted.Refusal;
        if (accepted.Value.EndedBefore is { } end) return end;

        var scanned = await PersistAsync(() => ScanAsync(accepted.Value));
        if (!scanned.Succeeded) return scanned.Refusal;

        var approved = await ApproveAsync(accepted.Value, scanned.Value);
        if (!approved.Succeeded) return approved.Refusal;

        return await PersistAsync(() => DeliverAsync(approved.Value));
    }

    private async Task<Outcome<AcceptedFile>> AcceptAsync()
    {
        var patience = _context.UtcNow + MalwarePatience;
        while (true)
        {
            var accepted = await _context.CallAsync(Steps.Accept, _start);
            if (!accepted.Succeeded || !accepted.Value.AwaitsScan) return accepted;
            if (_context.UtcNow >= patience)
                return new Refusal(ReasonCodes.MalwareVerdictPending, "The malware scan gave no verdict within a day.");
            await _context.WaitForWakeAsync(_context.UtcNow + MalwarePause);
        }
    }

    private async Task<Outcome<DecideInput>> ScanAsync(AcceptedFile file)
    {
        if (file.Scanned is { } earlier)
            return new DecideInput(file with { Scanned = null }, earlier.Hashed, earlier.Classified, earlier.Sealed, earlier.Round);

        var hashing = _context.CallAsync(Steps.Hash, file);
        var classifying = ClassifyAsync(file);
        var sealing = SealAsync(file);
        await Task.WhenAll(hashing, classifying, sealing);

        var (hashed, classified, sealedFile) = (await hashing, await classifying, await sealing);
        if (!hashed.Succeeded) return hashed.Refusal;
        if (!classified.Succeeded) return classified.Refusal;
        if (!sealedFile.Succeeded) return sealedFile.Refusal;
        return new DecideInput(file, hashed.Value, classified.Value, sealedFile.Value, Round: 1);
    }

    private async Task<Outcome<ClassifiedFile>> ClassifyAsync(AcceptedFile file)
    {
        if (file.Length <= SealedLayout.RangeLength) return await _context.CallAsync(Steps.Classify, file);
        var plan = await _context.CallAsync(Steps.BeginClassify, file);
        if (!plan.Succeeded) return plan.Refusal;
        if (plan.Value.RangeCount == 0) return await _context.CallAsync(Steps.Classify, file);

        var ranges = await Task.WhenAll(Enumerable.Range(0, plan.Value.RangeCount)
            .Select(index => _context.CallAsync(Steps.ClassifyRange, new ClassifyRangeInput(file, index))));
        if (ranges.FirstOrDefault(range => !range.Succeeded) is { } refused) return refused.Refusal!;
        var merged = await _context.CallAsync(Steps.MergeFindings, file);
        if (!merged.Succeeded) return merged.Refusal;
        return merged.Value.Classified is { } classified ? classified : await _context.CallAsync(Steps.Classify, file);
    }

    private async Task<Outcome<SealedFileReference>> SealAsync(AcceptedFile file)
    {
        var plan = await _context.CallAsync(Steps.BeginSeal, file);
        var ranges = await Task.WhenAll(Enumerable.Range(0, plan.RangeCount)
            .Select(index => _context.CallAsync(Steps.SealRange, new SealRangeInput(file, index))));
        if (ranges.FirstOrDefault(range => !range.Succeeded) is { } refused) return refused.Refusal!;
        return await _context.CallAsync(Steps.CommitSeal, new CommitSealInput(file, [.. ranges.Select(range => range.Value!.Sha256)]));
    }

    private async Task<Outcome<DecidedTransfer>> ApproveAsync(AcceptedFile file, DecideInput input)
    {
        while (true)
        {
            var decided = await PersistAsync(() => DecideAsync(file, input));
            if (!decided.Succeeded) return decided.Refusal;

            var review = await PersistAsync(() => AwaitPeopleAsync(decided.Value));
            if (!review.Succeeded) return review.Refusal;
            if (review.Value.Verdict == ReviewVerdict.Approved) return decided.Value;
            input = input with { Round = input.Round + 1 };
        }
    }

    private async Task<Outcome<DecidedTransfer>> DecideAsync(AcceptedFile file, DecideInput input)
    {
        var decided = await _context.CallAsync(Steps.Decide, input);
        if (decided.Succeeded) await _context.CallAsync(Steps.RemovePlaintext, file);
        return decided;
    }

    private async Task<Outcome<Review>> AwaitPeopleAsync(DecidedTransfer decided)
    {
        while (true)
        {
            var review = await _context.CallAsync(Steps.ReviewTransfer, decided);
            if (review.Refusal is { } refusal) return refusal;
            if (review.Verdict != ReviewVerdict.Pending) return review;
            if (_context.UtcNow >= decided.Deadline)
                return new Refusal(ReasonCodes.DeadlinePassed, "The deadline passed before everybody who must agree did.");
            await _context.WaitForWakeAsync(decided.Deadline);
        }
    }

    private async Task<Outcome<TransferEnd>> DeliverAsync(DecidedTransfer decided)
    {
        var plan = await _context.CallAsync(Steps.Release, decided);
        if (!plan.Succeeded) return plan.Refusal;
        await Task.WhenAll(Enumerable.Range(0, plan.Value.RangeCount)
            .Select(index => _context.CallAsync(Steps.CopyRange, new CopyRangeInput(plan.Value, index))));

        var delivered = await _context.CallAsync(Steps.Deliver, plan.Value);
        if (!delivered.Succeeded) return delivered.Refusal;
        var verified = await _context.CallAsync(Steps.VerifyDelivery, delivered.Value);
        if (!verified.Succeeded) return verified.Refusal;

        var receipt = await _context.CallAsync(Steps.SignReceipt, verified.Value);
        return await _context.CallAsync(Steps.Close, receipt);
    }

    private async Task<TransferEnd> EndAsync(Refusal refusal)
    {
        var input = new EndInput(_start, refusal);
        while (true)
        {
            var end = await PersistAsync(async () => (Outcome<TransferEnd>)await _context.CallAsync(Steps.End, input));
            if (end.Succeeded) return end.Value;
        }
    }

    /// <summary>Runs a phase until it answers; when a step of it failed at every attempt, the transfer is parked until it is retried.</summary>
    private async Task<Outcome<T>> PersistAsync<T>(Func<Task<Outcome<T>>> phase)
        where T : class
    {
        while (true)
        {
            try
            {
                return await phase();
            }
            catch (StepFailedException failure)
            {
                if (await ParkAsync(failure) is { } refusal) return refusal;
            }
        }
    }

    private async Task<Refusal?> ParkAsync(StepFailedException failure)
    {
        var parked = await CallUntilAnsweredAsync(Steps.Park, new ParkInput(_start.TransferId, failure.Step, failure.Code));
        while (true)
        {
            var resumption = await CallUntilAnsweredAsync(Steps.Resume, parked);
            if (resumption.Refusal is not null || resumption.Retry) return resumption.Refusal;
            if (_context.UtcNow >= parked.Deadline)
                return new Refusal(ReasonCodes.DeadlinePassed, $"Nobody retried the transfer in time after {failure.Code}.");
            await _context.WaitForWakeAsync(parked.Deadline);
        }
    }

    /// <summary>Parking itself needs storage; while that is gone there is nothing to do but to try again.</summary>
    private async Task<TResult> CallUntilAnsweredAsync<TInput, TResult>(Step<TInput, TResult> step, TInput input)
    {
        while (true)
        {
            try
            {
                return await _context.CallAsync(step, input);
            }
            catch (StepFailedException)
            {
                await _context.WaitForWakeAsync(_context.UtcNow + ParkedTransfer.PauseWithoutStorage);
            }
        }
    }
}
