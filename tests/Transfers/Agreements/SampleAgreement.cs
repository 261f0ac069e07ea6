using System.Security.Cryptography;
using Baygate.Policy;
using Baygate.Transfers.Agreements;
using Baygate.Transfers.Tests.People;

namespace Baygate.Transfers.Tests.Agreements;

/// <summary>An agreement that keeps every rule.</summary>
internal static class SampleAgreement
{
    private static readonly string RecipientKey = PublicKeyOf(2048);

    public static Agreement Create(string id = "shenzhen-hongkong-01") => new()
    {
        Id = id,
        Origin = Zone.Guangdong,
        Destination = Zone.HongKong,
        Exporter = new Party("exporter-01", "Exporter (synthetic)"),
        Recipient = new Party("recipient-01", "Recipient (synthetic)"),
        Purpose = "Customer service",
        DestinationContainer = "deliveries-01",
        RecipientKey = RecipientKey,
        Submitters = [TestPerson.Partner.ToString(), TestPerson.PartnerWithAllRoles.ToString()],
        InForceFrom = new DateOnly(2020, 1, 1),
        InForceUntil = new DateOnly(2099, 12, 31),
        Facts = new Facts { Origin = Place.Shenzhen, Destination = Place.HongKong, NoticeVersion = "notice-1" },
    };

    public static string PublicKeyOf(int bits)
    {
        using var key = RSA.Create(bits);
        return key.ExportSubjectPublicKeyInfoPem();
    }
}
