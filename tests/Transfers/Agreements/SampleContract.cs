using Baygate.Policy;
using Baygate.Policy.Calendars;
using Baygate.Transfers.Agreements;

namespace Baygate.Transfers.Tests.Agreements;

/// <summary>A GBA contract between Shenzhen and Hong Kong that took effect on 3 February 2026 and was filed in time on both sides.</summary>
internal static class SampleContract
{
    public static readonly DateOnly Effect = new(2026, 2, 3);

    public static readonly DateOnly Today = new(2026, 6, 1);

    public static Agreement Create()
    {
        var agreement = SampleAgreement.Create();
        return agreement with
        {
            InForceFrom = Effect,
            InForceUntil = new DateOnly(2028, 2, 2),
            Filings =
            [
                new Filing(Authority.CyberspaceAdministration, new DateOnly(2026, 2, 9), "GD-SAMPLE-0001"),
                new Filing(Authority.DigitalPolicyOffice, new DateOnly(2026, 2, 10)),
            ],
            Facts = agreement.Facts with
            {
                ExporterRegisteredPlace = Place.Shenzhen,
                RecipientRegisteredPlace = Place.HongKong,
                Sector = Sector.Other,
                ImportantDataStatus = ImportantDataStatus.None,
                ExporterIsCiio = false,
                Purpose = "customer service",
                Method = "sealed file",
                Mechanism = Mechanism.GbaStandardContract,
                MechanismId = "GBA-SC-SAMPLE-0001",
                EffectiveOn = Effect,
                FiledOn = new DateOnly(2026, 2, 10),
                ExpiresOn = new DateOnly(2028, 2, 2),
                ApprovedScope = new ApprovedScope { Purpose = "customer service", Method = "sealed file", Scale = 5000, Recipient = "recipient-01" },
                PiaId = "PIA-SAMPLE-0001",
                PiaDoneOn = new DateOnly(2026, 1, 5),
                PiaKind = PiaKind.GbaStandardContract,
            },
        };
    }

    /// <summary>The contract with some of its facts changed.</summary>
    public static Agreement With(Func<Facts, Facts> change)
    {
        var agreement = Create();
        return agreement with { Facts = change(agreement.Facts) };
    }
}
