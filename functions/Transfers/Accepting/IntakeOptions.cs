namespace Baygate.Transfers.Accepting;

/// <summary>How uploads are taken in. Configuration section <c>Baygate:Intake</c>.</summary>
public sealed class IntakeOptions
{
    /// <summary>Whether a file waits for the malware scan's verdict. True in Azure; false where no scanner runs. Default true.</summary>
    public bool RequireMalwareVerdict { get; set; } = true;
}
