namespace Baygate.Classification.Identifiers;

/// <summary>
/// Permanent residence identity card of a foreigner, version of 2023 (NIA notice of 1 December 2023): 9, the province that accepted the
/// application, the numeric country (ISO 3166-1), birth date, sequence and check character, built like a resident identity number.
/// </summary>
internal sealed class ForeignerPermit(DateOnly today) : ResidentNumber("passport", today, "cn_foreigner_pr_18")
{
    /// <inheritdoc/>
    public override bool CanBeginWith(byte character) => character == (byte)'9';

    /// <inheritdoc/>
    protected override bool IsDivision(ReadOnlySpan<byte> division) => Division.IsProvince(division[1..]);
}
