using Baygate.Transfers.Accepting;
using Baygate.Transfers.Classifying;
using Baygate.Transfers.Deciding;
using Baygate.Transfers.Ending;
using Baygate.Transfers.Hashing;
using Baygate.Transfers.Parking;
using Baygate.Transfers.Releasing;
using Baygate.Transfers.Reviewing;
using Baygate.Transfers.SealingFiles;

namespace Baygate.Transfers.Workflow;

/// <summary>Every step of a transfer, in the order a delivered transfer takes them. In Azure each is a Durable activity of that name.</summary>
public static class Steps
{
    /// <summary>Pins the file and checks that a registered agreement covers it.</summary>
    public static readonly Step<TransferStart, Outcome<AcceptedFile>> Accept = new(nameof(Accept));

    /// <summary>Computes the SHA-256 of the file.</summary>
    public static readonly Step<AcceptedFile, Outcome<HashedFile>> Hash = new(nameof(Hash));

    /// <summary>Says by which ranges a file of more than one is classified.</summary>
    public static readonly Step<AcceptedFile, Outcome<ClassifyPlan>> BeginClassify = new(nameof(BeginClassify));

    /// <summary>Finds out what is in one range of 64 MiB.</summary>
    public static readonly Step<ClassifyRangeInput, Outcome<RangeClassified>> ClassifyRange = new(nameof(ClassifyRange));

    /// <summary>Puts together what is in all ranges.</summary>
    public static readonly Step<AcceptedFile, Outcome<MergedFindings>> MergeFindings = new(nameof(MergeFindings));

    /// <summary>Finds out what is in a file that is read whole.</summary>
    public static readonly Step<AcceptedFile, Outcome<ClassifiedFile>> Classify = new(nameof(Classify));

    /// <summary>Makes the file key and the header, wrapped for the zone alone.</summary>
    public static readonly Step<AcceptedFile, SealPlan> BeginSeal = new(nameof(BeginSeal));

    /// <summary>Seals one range of 64 MiB.</summary>
    public static readonly Step<SealRangeInput, Outcome<SealedRange>> SealRange = new(nameof(SealRange));

    /// <summary>Puts header and ranges together.</summary>
    public static readonly Step<CommitSealInput, SealedFileReference> CommitSeal = new(nameof(CommitSeal));

    /// <summary>Asks the policy engine and signs its answer.</summary>
    public static readonly Step<DecideInput, Outcome<DecidedTransfer>> Decide = new(nameof(Decide));

    /// <summary>Deletes the plaintext once the file is sealed and decided.</summary>
    public static readonly Step<AcceptedFile, PlaintextRemoved> RemovePlaintext = new(nameof(RemovePlaintext));

    /// <summary>Looks at what people have recorded.</summary>
    public static readonly Step<DecidedTransfer, Review> ReviewTransfer = new(nameof(ReviewTransfer));

    /// <summary>Checks the approvals again and re-wraps the file key for the recipient.</summary>
    public static readonly Step<DecidedTransfer, Outcome<ReleasePlan>> Release = new(nameof(Release));

    /// <summary>Copies one payload range to the destination.</summary>
    public static readonly Step<CopyRangeInput, RangeCopied> CopyRange = new(nameof(CopyRange));

    /// <summary>Puts the delivered file together at the destination; never overwrites.</summary>
    public static readonly Step<ReleasePlan, Outcome<DeliveredFile>> Deliver = new(nameof(Deliver));

    /// <summary>Reads the delivered file back and compares its digest.</summary>
    public static readonly Step<DeliveredFile, Outcome<VerifiedDelivery>> VerifyDelivery = new(nameof(VerifyDelivery));

    /// <summary>Signs the receipt and puts it beside the delivered file.</summary>
    public static readonly Step<VerifiedDelivery, SignedReceipt> SignReceipt = new(nameof(SignReceipt));

    /// <summary>Closes a delivered transfer: ledger committed, sealed copy deleted.</summary>
    public static readonly Step<SignedReceipt, TransferEnd> Close = new(nameof(Close));

    /// <summary>Ends a transfer that is not delivered: keys and copies destroyed, ledger released.</summary>
    public static readonly Step<EndInput, TransferEnd> End = new(nameof(End));

    /// <summary>Marks a transfer as failed, waiting for somebody to retry it.</summary>
    public static readonly Step<ParkInput, ParkedTransfer> Park = new(nameof(Park));

    /// <summary>Looks whether a parked transfer was retried or withdrawn.</summary>
    public static readonly Step<ParkedTransfer, Resumption> Resume = new(nameof(Resume));
}
