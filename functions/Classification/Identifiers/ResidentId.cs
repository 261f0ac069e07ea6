namespace Baygate.Classification.Identifiers;

/// <summary>
/// Resident identity card of mainland citizens, GB 11643-1999. The first two digits are a province of GB/T 2260; 81 to 83 number
/// residence permits (<see cref="ResidencePermit"/>).
/// </summary>
internal sealed class ResidentId(DateOnly today) : ResidentNumber("cn_resident_id", today)
{
    /// <summary>Whether the first two digits are a province.</summary>
    public static bool IsProvince(ReadOnlySpan<byte> division) => ((division[0] - '0') * 10 + division[1] - '0') switch
    {
        (>= 11 and <= 15) or (>= 21 and <= 23) or (>= 31 and <= 37) or (>= 41 and <= 46)
            or (>= 50 and <= 54) or (>= 61 and <= 65) or 71 => true,
        _ => false,
    };

    /// <inheritdoc/>
    protected override bool IsDivision(ReadOnlySpan<byte> division) => IsProvince(division);
}
