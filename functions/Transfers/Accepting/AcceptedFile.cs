using Baygate.Transfers.Ending;
using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Accepting;

/// <summary>A file that may be worked on: pinned to one version, covered by one version of an agreement.</summary>
/// <param name="TransferId">The transfer.</param>
/// <param name="Zone">The zone whose inbox holds the file.</param>
/// <param name="ETag">The pinned version.</param>
/// <param name="Length">The file's length in bytes.</param>
/// <param name="AgreementId">The agreement that covers the transfer.</param>
/// <param name="AgreementVersion">The agreement's version at acceptance.</param>
/// <param name="AwaitsScan">Set while the malware scan has no verdict: nothing is accepted yet, ask again.</param>
/// <param name="EndedBefore">Set when the transfer had ended before this start: nothing is left to do.</param>
/// <param name="Scanned">Set when an earlier run of the workflow got as far as a decision: the scan is not done again.</param>
public sealed record AcceptedFile(
    string TransferId,
    Zone Zone,
    string ETag,
    long Length,
    string AgreementId,
    int AgreementVersion,
    bool AwaitsScan = false,
    TransferEnd? EndedBefore = null,
    ScannedFile? Scanned = null) : ITransferInput;
