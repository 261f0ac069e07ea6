using System.Diagnostics.Metrics;
using Baygate.Policy;
using Baygate.Transfers.Accepting;
using Baygate.Transfers.Api;
using Baygate.Transfers.Classifying;
using Baygate.Transfers.DeadLetters;
using Baygate.Transfers.Deciding;
using Baygate.Transfers.Ending;
using Baygate.Transfers.Hashing;
using Baygate.Transfers.KeyRotation;
using Baygate.Transfers.Ledger;
using Baygate.Transfers.Parking;
using Baygate.Transfers.Register;
using Baygate.Transfers.Releasing;
using Baygate.Transfers.Reviewing;
using Baygate.Transfers.SealingFiles;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Telemetry;
using Baygate.Transfers.Uploads;
using Baygate.Transfers.Workflow;
using Microsoft.Extensions.DependencyInjection;

namespace Baygate.Transfers.Setup;

/// <summary>Registers the application with a host.</summary>
public static class TransferServices
{
    /// <summary>
    /// Adds steps, registers and HTTP handlers. The host adds what they stand on: <c>ZoneDirectory</c>, <c>TableServiceClient</c>,
    /// <see cref="TimeProvider"/>, the options of tokens, intake and retries, and logging.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddTransfers(this IServiceCollection services) => services
        .AddSingleton<TransferRegister>()
        .AddSingleton<EvidenceStore>()
        .AddSingleton<Intake>()
        .AddSingleton<InboxBlobs>()
        .AddSingleton<PinnedFile>()
        .AddSingleton<MalwareGate>()
        .AddSingleton<EarlierScan>()
        .AddSingleton<Plaintext>()
        .AddSingleton<ProgressReporter>()
        .AddSingleton<PersonHashKey>()
        .AddSingleton<FileClassifiers>()
        .AddSingleton<ClassifySlots>()
        .AddSingleton<FindingsRecord>()
        .AddSingleton<Portions>()
        .AddSingleton<ZoneStatements>()
        .AddSingleton<LedgerCache>()
        .AddSingleton<StagedPersons>()
        .AddSingleton<Reservations>()
        .AddSingleton<YearBook>()
        .AddSingleton<PersonLedger>()
        .AddSingleton<Exporters>()
        .AddSingleton<LedgerRebuilder>()
        .AddSingleton<ILedgerDesk, LedgerDesk>()
        .AddSingleton<FileKeys>()
        .AddSingleton<SealDrafts>()
        .AddSingleton<SealedCopies>()
        .AddSingleton<RangeBuffers>()
        .AddSingleton<BlobAccess>()
        .AddSingleton(_ => new PolicyEngine(Rulebook.Embedded))
        .AddSingleton<SuppliedInformation>()
        .AddSingleton<DecisionMaker>()
        .AddSingleton<ReleaseHeaders>()
        .AddSingleton<Ballot>()
        .AddSingleton<WakeSweep>()
        .AddSingleton<WorkflowWaker>()
        .AddSingleton<TransferRetry>()
        .AddSingleton<StoragePreparation>()
        .AddSingleton<StepRunner>()
        .AddTelemetry()
        .AddDeadLetters()
        .AddKeyRotation()
        .AddSteps()
        .AddApi();

    private static IServiceCollection AddDeadLetters(this IServiceCollection services) => services
        .AddSingleton<LostUploads>()
        .AddSingleton<StandingTransfers>()
        .AddSingleton<PoisonMessages>()
        .AddSingleton<UndeliveredEvents>()
        .AddSingleton<DeadLetterOffice>();

    private static IServiceCollection AddTelemetry(this IServiceCollection services) => services
        .AddMetrics()
        .AddSingleton<TransferMetrics>()
        .AddSingleton<LedgerLevels>()
        .AddSingleton<TransferTraces>()
        .AddSingleton<StepTelemetry>()
        .AddSingleton(provider => new StandMeasurement(
            provider.GetRequiredService<TransferRegister>(),
            provider.GetRequiredService<DeadLetterOffice>(),
            provider.GetRequiredService<LedgerLevels>(),
            provider.GetRequiredService<IMeterFactory>(),
            provider.GetRequiredService<TimeProvider>()));

    private static IServiceCollection AddKeyRotation(this IServiceCollection services) => services
        .AddSingleton<WaitingFiles>()
        .AddSingleton<HoldingKeyRotation>();

    private static IServiceCollection AddSteps(this IServiceCollection services) => services
        .AddStep<AcceptStep, TransferStart, Outcome<AcceptedFile>>(Steps.Accept)
        .AddStep<HashStep, AcceptedFile, Outcome<HashedFile>>(Steps.Hash)
        .AddStep<BeginClassifyStep, AcceptedFile, Outcome<ClassifyPlan>>(Steps.BeginClassify)
        .AddStep<ClassifyRangeStep, ClassifyRangeInput, Outcome<RangeClassified>>(Steps.ClassifyRange)
        .AddStep<MergeFindingsStep, AcceptedFile, Outcome<MergedFindings>>(Steps.MergeFindings)
        .AddStep<ClassifyStep, AcceptedFile, Outcome<ClassifiedFile>>(Steps.Classify)
        .AddStep<BeginSealStep, AcceptedFile, SealPlan>(Steps.BeginSeal)
        .AddStep<SealRangeStep, SealRangeInput, Outcome<SealedRange>>(Steps.SealRange)
        .AddStep<CommitSealStep, CommitSealInput, SealedFileReference>(Steps.CommitSeal)
        .AddStep<DecideStep, DecideInput, Outcome<DecidedTransfer>>(Steps.Decide)
        .AddStep<RemovePlaintextStep, AcceptedFile, PlaintextRemoved>(Steps.RemovePlaintext)
        .AddStep<ReviewTransferStep, DecidedTransfer, Review>(Steps.ReviewTransfer)
        .AddStep<ReleaseStep, DecidedTransfer, Outcome<ReleasePlan>>(Steps.Release)
        .AddStep<CopyRangeStep, CopyRangeInput, RangeCopied>(Steps.CopyRange)
        .AddStep<DeliverStep, ReleasePlan, Outcome<DeliveredFile>>(Steps.Deliver)
        .AddStep<VerifyDeliveryStep, DeliveredFile, Outcome<VerifiedDelivery>>(Steps.VerifyDelivery)
        .AddStep<SignReceiptStep, VerifiedDelivery, SignedReceipt>(Steps.SignReceipt)
        .AddStep<CloseStep, SignedReceipt, TransferEnd>(Steps.Close)
        .AddStep<EndStep, EndInput, TransferEnd>(Steps.End)
        .AddStep<ParkStep, ParkInput, ParkedTransfer>(Steps.Park)
        .AddStep<ResumeStep, ParkedTransfer, Resumption>(Steps.Resume);

    private static IServiceCollection AddStep<TStep, TInput, TResult>(this IServiceCollection services, Step<TInput, TResult> step)
        where TStep : class, IStep<TInput, TResult> =>
        services.AddKeyedSingleton<IStep<TInput, TResult>, TStep>(step.Name);
}
