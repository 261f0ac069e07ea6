namespace Baygate.Transfers.Agreements;

/// <summary>One version of an agreement as the register holds it.</summary>
/// <param name="Registered">What was proposed.</param>
/// <param name="Sha256">SHA-256 of its signed envelope, 64 hexadecimal digits.</param>
/// <param name="Review">What a second officer said, or null while nobody has.</param>
internal sealed record AgreementRecord(RegisteredAgreement Registered, string Sha256, AgreementReviewStatement? Review)
{
    /// <summary>Whether a second officer said yes.</summary>
    public bool IsConfirmed => Review is { Confirmed: true };
}
