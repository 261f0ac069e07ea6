using Baygate.Policy;

namespace Baygate.Transfers.Agreements.Rules;

/// <summary>Who may sign a GBA contract with whom, on what and since when (T6a).</summary>
internal static class EligibilityChecks
{
    private static readonly DateOnly HongKongGuidelines = new(2023, 12, 13);
    private static readonly DateOnly MacauGuidelines = new(2024, 9, 10);
    private static readonly DateOnly AllSectors = new(2024, 11, 1);

    private enum Side
    {
        Outside,
        NineCities,
        HongKong,
        Macau,
    }

    public static IEnumerable<AgreementFinding> Of(Facts facts)
    {
        if (facts.Mechanism is Mechanism.GbaStandardContract or Mechanism.StandardContract or Mechanism.Certification)
        {
            if (facts.ImportantDataStatus is ImportantDataStatus.Notified or ImportantDataStatus.PublishedCatalogueMatch)
                yield return AgreementRules.ImportantData.At("facts.importantDataStatus");
            if (facts.ExporterIsCiio is true) yield return AgreementRules.Ciio.At("facts.exporterIsCiio");
        }

        if (facts.Mechanism != Mechanism.GbaStandardContract) yield break;
        foreach (var finding in OfParties(facts)) yield return finding;
        if (facts.EffectiveOn is not { } effect) yield break;
        if (effect < FirstDay(facts)) yield return AgreementRules.InstrumentNotYet.At("facts.effectiveOn");
        else if (!IsSectorOpen(facts, effect)) yield return AgreementRules.SectorNotYet.At("facts.sector");
    }

    private static IEnumerable<AgreementFinding> OfParties(Facts facts)
    {
        if (facts.ExporterRegisteredPlace is not { } exporter)
        {
            yield return AgreementRules.PartyPlaceUnknown.At("facts.exporterRegisteredPlace");
            yield break;
        }

        if (facts.RecipientRegisteredPlace is not { } recipient)
        {
            yield return AgreementRules.PartyPlaceUnknown.At("facts.recipientRegisteredPlace");
            yield break;
        }

        var (from, to) = (SideOf(exporter), SideOf(recipient));
        if (from == Side.Outside) yield return AgreementRules.PartyNotEligible.At("facts.exporterRegisteredPlace");
        if (to == Side.Outside) yield return AgreementRules.PartyNotEligible.At("facts.recipientRegisteredPlace");
        if (from == Side.Outside || to == Side.Outside) yield break;
        if (from == to || (from != Side.NineCities && to != Side.NineCities))
            yield return AgreementRules.PairNotCovered.At("facts.recipientRegisteredPlace");
        else if (IsOnAnotherSide(facts.Origin, from) || IsOnAnotherSide(facts.Destination, to))
            yield return AgreementRules.DirectionReversed.At("facts.exporterRegisteredPlace");
    }

    private static bool IsOnAnotherSide(Place? place, Side side) => place is { } known && SideOf(known) != side;

    private static Side SideOf(Place place) => place switch
    {
        Place.HongKong => Side.HongKong,
        Place.Macau => Side.Macau,
        Place.GuangdongOther or Place.MainlandOther or Place.Elsewhere => Side.Outside,
        _ => Side.NineCities,
    };

    private static bool IsWithMacau(Facts facts) =>
        facts.ExporterRegisteredPlace == Place.Macau || facts.RecipientRegisteredPlace == Place.Macau;

    private static DateOnly FirstDay(Facts facts) => IsWithMacau(facts) ? MacauGuidelines : HongKongGuidelines;

    private static bool IsSectorOpen(Facts facts, DateOnly effect) =>
        effect >= AllSectors || IsWithMacau(facts) || facts.Sector is null or Sector.Finance or Sector.Credit or Sector.Health;
}
