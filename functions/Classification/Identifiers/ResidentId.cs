namespace Baygate.Classification.Identifiers;

/// <summary>
/// Resident identity card of mainland citizens, GB 11643-1999. The first two digits are a province of GB/T 2260; 81 to 83 number
/// residence permits (<see cref="ResidencePermit"/>).
/// </summary>
internal sealed class ResidentId(DateOnly today) : ResidentNumber("cn_resident_id", today)
{
    /// <inheritdoc/>
    public override bool CanHavePair(int place, int pair) => place != 0 || Division.IsProvince(pair);

    /// <inheritdoc/>
    protected override bool IsDivision(ReadOnlySpan<byte> division) => Division.IsKnown(division);
}
