using System.Security.Cryptography;
using Baygate.Policy;
using Baygate.Transfers.Agreements;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Tests.World;

/// <summary>Agreements for tests: a Dongguan factory that sends data without persons to Hong Kong.</summary>
internal static class TestAgreements
{
    public const string Id = "dg-hk-telemetry";
    public const string Destination = "from-dongguan";

    /// <summary>The recipient's key pair in PEM; the private half opens what is delivered.</summary>
    public static readonly string RecipientPrivateKey = NewPrivateKey();

    private static DateOnly Today => TimeProvider.System.Today();

    public static Agreement Telemetry() => new()
    {
        Id = Id,
        Origin = Zone.Guangdong,
        Destination = Zone.HongKong,
        Exporter = new Party("dg-machines", "Dongguan Machines"),
        Recipient = new Party("hk-analytics", "Hong Kong Analytics"),
        Purpose = "Predictive maintenance",
        DestinationContainer = Destination,
        RecipientKey = PublicHalf(RecipientPrivateKey),
        Submitters = ["tenant/dora"],
        InForceFrom = Today.AddDays(-30),
        InForceUntil = Today.AddDays(300),
        Facts = new Facts
        {
            Origin = Place.Dongguan,
            Destination = Place.HongKong,
            ExporterRegisteredPlace = Place.Dongguan,
            RecipientRegisteredPlace = Place.HongKong,
            CollectedIn = CollectionPlace.Mainland,
            ExporterIsCiio = false,
            ExporterIsStateOrgan = false,
            CoreData = false,
            StateSecret = false,
            HgrMaterialOrInfo = false,
            ForeignAuthorityRequest = false,
            RecipientOnRestrictedList = false,
            ImportantDataStatus = ImportantDataStatus.None,
            Purpose = "Predictive maintenance",
            Method = "sealed file",
            RecipientRole = RecipientRole.Entrusted,
            StorageRegions = [Place.HongKong],
            KeyRegions = [Place.HongKong],
            AdminAccessFrom = [Place.HongKong],
            Sector = Sector.Other,
            OnwardTransfer = false,
            ClaimedExemption = Exemption.Art3,
            ExemptionEvidenceIds = ["CR-2026-01"],
        },
    };

    public static string NewPrivateKey()
    {
        using var key = RSA.Create(2048);
        return key.ExportPkcs8PrivateKeyPem();
    }

    private static string PublicHalf(string privateKey)
    {
        using var key = RSA.Create();
        key.ImportFromPem(privateKey);
        return key.ExportSubjectPublicKeyInfoPem();
    }
}
