using Baygate.Classification.Identifiers.Labels;
using Baygate.Classification.Results;

namespace Baygate.Classification.Identifiers;

/// <summary>
/// Unified social credit code in a text, GB 32100-2015: both its check character and that of the organisation code in it fit, and its
/// division is of a province or the state (10). It names an organisation, not a person.
/// </summary>
internal sealed class OrganisationId() : IdentifierType("org_id", Tier.A, "cn_uscc")
{
    private const int Length = 18;
    private const int DivisionLength = 6;
    private const int State = 10;

    private static readonly int[] Pattern = [Length];

    /// <inheritdoc/>
    public override bool CanBeChance => true;

    /// <inheritdoc/>
    public override ReadOnlySpan<int> RunLengths => [Length];

    /// <inheritdoc/>
    public override bool CanHavePair(int place, int pair) => place != 2 || IsDivision(pair);

    /// <summary>Looks for a division.</summary>
    public override bool IsPlausible(ReadOnlySpan<byte> text, int start, int length)
    {
        var division = text.Slice(start + 2, DivisionLength);
        return Groups.AllDigits(division) && IsDivision(((division[0] - '0') * 10) + division[1] - '0');
    }

    /// <inheritdoc/>
    public override bool TryMatch(ReadOnlySpan<byte> text, int start, ref IdentifierMatch match)
    {
        if (!IsPlausible(text, start, Length))
            return false;
        if (!Groups.TryRead(text, start, Pattern, match.Room, out match.End))
            return false;
        match.Start = start;
        match.ValueLength = Length;
        return match.Value[0] is (>= (byte)'1' and <= (byte)'9') or (byte)'A' or (byte)'N' or (byte)'Y'
            && Uscc.IsValid(match.Value)
            && OrganisationCode.IsValid(match.Value.Slice(8, 9))
            && !LabelledRun.IsAnotherNumber(text, start);
    }

    /// <summary>Authority, type and division stay: they name no organisation.</summary>
    public override string Mask(ReadOnlySpan<byte> value) => Identifiers.Mask.Keep(value, 4, 0);

    private static bool IsDivision(int firstTwoDigits) => firstTwoDigits == State || Division.IsProvince(firstTwoDigits);
}
