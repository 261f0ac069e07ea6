using System.Text.Json;
using Baygate.Transfers.Accepting;
using Baygate.Transfers.Classifying;
using Baygate.Transfers.Deciding;
using Baygate.Transfers.Ending;
using Baygate.Transfers.Hashing;
using Baygate.Transfers.Parking;
using Baygate.Transfers.Releasing;
using Baygate.Transfers.Reviewing;
using Baygate.Transfers.SealingFiles;
using Baygate.Transfers.States;
using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Tests.Workflow;

/// <summary>What the steps of a transfer may answer. The first of each step's answers is the one that leads to delivery.</summary>
internal static class TransferScript
{
    public const string FaultCode = ReasonCodes.StorageUnavailable;
    public const int Fault = -1;

    private const long Length = 150L << 20;

    public static readonly TransferStart Start = new("t1", Zone.Guangdong, "\"0x1\"");
    public static readonly DateTimeOffset StartedAt = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly DateTimeOffset Deadline = StartedAt.AddDays(7);
    private static readonly AcceptedFile File = new(Start.TransferId, Start.Zone, Start.ETag, Length, "agreement", 1);
    private static readonly ReleasePlan Plan = new(
        Start.TransferId, Start.Zone, 1, Zone.HongKong, "bank", "agreement/t1", Length, "payload");

    /// <summary>Answers a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="choice">Which of its answers; <see cref="Fault"/> for a failure of all attempts.</param>
    /// <param name="now">The workflow's time.</param>
    /// <returns>The answer, a minute later or at the deadline.</returns>
    public static RecordedAnswer Answer(MadeCall call, int choice, DateTimeOffset now)
    {
        if (call.Name == MadeCall.Wait) return EndWait(call, woken: choice % 2 == 0, now);
        if (choice == Fault) return new RecordedAnswer(call.Number, null, FaultCode, now + Minute);
        var answers = Answers(call, now);
        var answer = answers[choice % answers.Length];
        return new RecordedAnswer(call.Number, JsonSerializer.Serialize(answer, answer.GetType()), null, now + Minute);
    }

    private static RecordedAnswer EndWait(MadeCall call, bool woken, DateTimeOffset now)
    {
        var deadline = JsonSerializer.Deserialize<DateTimeOffset>(call.Input);
        return new RecordedAnswer(call.Number, woken.ToString(), null, woken || deadline < now ? now + Minute : deadline);
    }

    private static object[] Answers(MadeCall call, DateTimeOffset now) => call.Name switch
    {
        nameof(Steps.Accept) =>
        [
            Ok(File), Refused<AcceptedFile>(ReasonCodes.AgreementUnknown), Ok(File with { EndedBefore = Delivered() }),
        ],
        nameof(Steps.Hash) => [Ok(new HashedFile("file")), Refused<HashedFile>(ReasonCodes.FileChanged)],
        nameof(Steps.BeginClassify) => [Ok(new ClassifyPlan(3)), Refused<ClassifyPlan>(ReasonCodes.FileChanged), Ok(new ClassifyPlan(0))],
        nameof(Steps.ClassifyRange) => [Ok(new RangeClassified(Input<ClassifyRangeInput>(call).Index)), Refused<RangeClassified>(ReasonCodes.FileChanged)],
        nameof(Steps.MergeFindings) =>
        [
            Ok(new MergedFindings(new ClassifiedFile("findings"))), Refused<MergedFindings>(ReasonCodes.Unscannable), Ok(new MergedFindings(Classified: null)),
        ],
        nameof(Steps.Classify) => [Ok(new ClassifiedFile("findings")), Refused<ClassifiedFile>(ReasonCodes.Unscannable)],
        nameof(Steps.BeginSeal) => [new SealPlan(3)],
        nameof(Steps.SealRange) => [Ok(new SealedRange("range")), Refused<SealedRange>(ReasonCodes.FileChanged)],
        nameof(Steps.CommitSeal) => [new SealedFileReference("payload")],
        nameof(Steps.Decide) => [Ok(Decided(Input<DecideInput>(call).Round)), Refused<DecidedTransfer>(ReasonCodes.PolicyDenied)],
        nameof(Steps.RemovePlaintext) => [new PlaintextRemoved(Start.TransferId)],
        nameof(Steps.ReviewTransfer) =>
        [
            new Review(ReviewVerdict.Approved, null),
            new Review(ReviewVerdict.Pending, null),
            new Review(ReviewVerdict.Informed, null),
            new Review(ReviewVerdict.Pending, new Refusal(ReasonCodes.RejectedByReviewer, "no")),
            new Review(ReviewVerdict.Pending, new Refusal(ReasonCodes.WithdrawnByPartner, "back")),
        ],
        nameof(Steps.Release) => [Ok(Plan), Refused<ReleasePlan>(ReasonCodes.ApprovalMissing)],
        nameof(Steps.CopyRange) => [new RangeCopied(Input<CopyRangeInput>(call).Index)],
        nameof(Steps.Deliver) => [Ok(new DeliveredFile(Plan, "\"0x2\"")), Refused<DeliveredFile>(ReasonCodes.DestinationOccupied)],
        nameof(Steps.VerifyDelivery) =>
        [
            Ok(new VerifiedDelivery(Plan, "sealed", Length)), Refused<VerifiedDelivery>(ReasonCodes.DeliveryDiffers),
        ],
        nameof(Steps.SignReceipt) => [new SignedReceipt(Start.TransferId, Start.Zone, "receipt")],
        nameof(Steps.Close) => [Delivered()],
        nameof(Steps.End) => [Ended(Input<EndInput>(call).Refusal)],
        nameof(Steps.Park) => [new ParkedTransfer(Start.TransferId, now + ParkedTransfer.Patience)],
        nameof(Steps.Resume) =>
        [
            new Resumption(true, null),
            new Resumption(false, null),
            new Resumption(false, new Refusal(ReasonCodes.WithdrawnByPartner, "back")),
        ],
        _ => throw new InvalidOperationException($"No answers are written for the step {call.Name}."),
    };

    private static TInput Input<TInput>(MadeCall call) => JsonSerializer.Deserialize<TInput>(call.Input)!;

    private static Outcome<T> Ok<T>(T value)
        where T : class => value;

    private static Outcome<T> Refused<T>(string code)
        where T : class => new Refusal(code, "words");

    private static DecidedTransfer Decided(int round) => new(Start.TransferId, Start.Zone, round, $"digest of round {round}", Deadline);

    private static TransferEnd Delivered() => new(Start.TransferId, TransferState.Delivered, null);

    private static TransferEnd Ended(Refusal refusal) => new(Start.TransferId, ReasonCodes.EndFor(refusal.Code), refusal.Code);
}
