namespace Baygate.Classification.Identifiers;

/// <summary>
/// Residence permit for residents of Hong Kong, Macau and Taiwan (港澳台居民居住证, since September 2018): built like a resident
/// identity number, with 810000, 820000 or 830000 as its division.
/// </summary>
internal sealed class ResidencePermit(DateOnly today) : ResidentNumber("cn_hkmotw_residence_permit", today)
{
    /// <inheritdoc/>
    public override bool CanHavePair(int place, int pair) => place == 0 ? pair is 81 or 82 or 83 : pair == 0;

    /// <inheritdoc/>
    protected override bool IsDivision(ReadOnlySpan<byte> division) =>
        division.SequenceEqual("810000"u8) || division.SequenceEqual("820000"u8) || division.SequenceEqual("830000"u8);
}
