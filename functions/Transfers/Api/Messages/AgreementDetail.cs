namespace Baygate.Transfers.Api.Messages;

/// <summary>An agreement as it stands. One of the two versions is set, or both.</summary>
/// <param name="Id">The agreement.</param>
/// <param name="LatestVersion">The version that a change names, whatever was said of it.</param>
/// <param name="Confirmed">The version that transfers use, or null.</param>
/// <param name="Proposed">The version that waits for a second officer, or null; also null for who only submits.</param>
public sealed record AgreementDetail(string Id, int LatestVersion, AgreementVersion? Confirmed, AgreementVersion? Proposed);
