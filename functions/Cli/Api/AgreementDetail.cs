namespace Baygate.Cli.Api;

/// <summary>An agreement as it stands: the version in use, and the one that waits for a second officer.</summary>
internal sealed record AgreementDetail(string Id, int LatestVersion, AgreementVersion? Confirmed, AgreementVersion? Proposed)
{
    /// <summary>The version in use, or else the one proposed.</summary>
    public AgreementVersion? Shown => Confirmed ?? Proposed;
}
