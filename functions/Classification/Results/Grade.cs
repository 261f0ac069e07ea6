namespace Baygate.Classification.Results;

/// <summary>
/// The product scale of data grades, in rising order. It maps the general grades of GB/T 43697-2024 annex H, JR/T 0197-2020 and
/// GB/T 39725-2020 onto one line; the highest grade of any member is the grade of the whole.
/// </summary>
public enum Grade
{
    /// <summary>Public, or no personal information seen.</summary>
    P1,

    /// <summary>Personal information that is not sensitive; JR/T 0197 level 2.</summary>
    P2,

    /// <summary>Sensitive personal information; JR/T 0197 level 3 (C2).</summary>
    P3,

    /// <summary>Biometric, genetic, special diseases (GB/T 39725 level 5), under 14, authentication data (JR/T 0171 C3).</summary>
    P4,

    /// <summary>Core or important data: never delivered automatically.</summary>
    P5,
}
