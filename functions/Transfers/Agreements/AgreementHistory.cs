namespace Baygate.Transfers.Agreements;

/// <summary>Every version of an agreement.</summary>
/// <param name="Id">The agreement.</param>
/// <param name="Versions">The versions, newest first; at least one.</param>
internal sealed record AgreementHistory(string Id, IReadOnlyList<AgreementRecord> Versions)
{
    /// <summary>The latest version, whatever was said of it.</summary>
    public AgreementRecord Latest => Versions[0];

    /// <summary>The version that transfers use, or null.</summary>
    public AgreementRecord? Confirmed => Versions.FirstOrDefault(version => version.IsConfirmed);

    /// <summary>The version that waits for a second officer, or null.</summary>
    public AgreementRecord? Proposed => Latest.Review is null ? Latest : null;

    /// <summary>Where a version stands.</summary>
    public AgreementVersionState StateOf(AgreementRecord version)
    {
        if (version.Review is { Confirmed: false }) return AgreementVersionState.Rejected;
        if (version == Confirmed) return AgreementVersionState.Confirmed;
        return version == Proposed ? AgreementVersionState.Proposed : AgreementVersionState.Superseded;
    }
}
