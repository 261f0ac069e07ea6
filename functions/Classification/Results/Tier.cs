namespace Baygate.Classification.Results;

/// <summary>How sure a finding is, best first.</summary>
public enum Tier
{
    /// <summary>Format, checksum and meaning (date, division, issuer) agree.</summary>
    A,

    /// <summary>Checksum only, or a strong unique shape.</summary>
    B,

    /// <summary>Header or label, or a format that needs one.</summary>
    C,

    /// <summary>Context only.</summary>
    D,
}
