using Baygate.Policy;

namespace Baygate.Transfers.Releasing;

/// <summary>The signed statement of what was delivered, where and when. Its subject is the delivered file with its SHA-256.</summary>
/// <param name="TransferId">The transfer.</param>
/// <param name="Origin">The zone it came from.</param>
/// <param name="Destination">The zone it went to.</param>
/// <param name="Exporter">The exporter's id.</param>
/// <param name="Recipient">The recipient's id.</param>
/// <param name="AgreementId">The agreement.</param>
/// <param name="AgreementVersion">The agreement's version.</param>
/// <param name="FileName">The partner's own name for the file, or null.</param>
/// <param name="PlaintextSha256">SHA-256 of the file as uploaded, 64 hexadecimal digits.</param>
/// <param name="PlaintextLength">Length of the file as uploaded, in bytes.</param>
/// <param name="Location">Container and name at the destination.</param>
/// <param name="BindingDigest">What was approved.</param>
/// <param name="Outcome">The legal mechanism's outcome it was delivered under.</param>
/// <param name="Approvers">Who agreed, as <c>tid/oid</c>.</param>
/// <param name="DeliveredAt">When.</param>
public sealed record ReceiptStatement(
    string TransferId,
    Zone Origin,
    Zone Destination,
    string Exporter,
    string Recipient,
    string AgreementId,
    int AgreementVersion,
    string? FileName,
    string PlaintextSha256,
    long PlaintextLength,
    string Location,
    string BindingDigest,
    Outcome Outcome,
    IReadOnlyList<string> Approvers,
    DateTimeOffset DeliveredAt);
