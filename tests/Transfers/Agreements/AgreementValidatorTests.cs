using System.Security.Cryptography;
using Baygate.Policy;
using Baygate.Transfers.Agreements;
using Baygate.Transfers.Agreements.Rules;
using Baygate.Transfers.Tests.People;

namespace Baygate.Transfers.Tests.Agreements;

/// <summary>The form of an agreement.</summary>
public sealed class AgreementValidatorTests
{
    private static readonly Agreement Good = SampleAgreement.Create();

    [Fact]
    public void Check_Good_FindsNothing() => Check(Good).ShouldBeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("ab")]
    [InlineData("-abc")]
    [InlineData("Abc")]
    [InlineData("a/b")]
    [InlineData("abc\n")]
    public void Check_BadId_NamesIt(string id) => ShouldName("id", Good with { Id = id });

    [Fact]
    public void Check_SameZoneTwice_NamesTheDestination() => ShouldName("destination", Good with { Destination = Zone.Guangdong });

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("-a")]
    public void Check_BadPartyId_NamesTheParty(string id)
    {
        ShouldName("exporter", Good with { Exporter = new Party(id, "name") });
        ShouldName("recipient", Good with { Recipient = new Party(id, "name") });
    }

    [Fact]
    public void Check_PartyWithoutName_NamesTheParty() => ShouldName("exporter", Good with { Exporter = new Party("a", " ") });

    [Fact]
    public void Check_NoPurpose_NamesIt() => ShouldName("purpose", Good with { Purpose = " " });

    [Theory]
    [InlineData("ab")]
    [InlineData("Abc")]
    [InlineData("a--b")]
    [InlineData("-ab")]
    [InlineData("ab-")]
    [InlineData("a_b")]
    [InlineData("$root")]
    [InlineData("inbox")]
    [InlineData("sealed")]
    [InlineData("evidence")]
    [InlineData("agreements")]
    [InlineData("ledger")]
    public void Check_BadContainer_NamesIt(string container) => ShouldName("destinationContainer", Good with { DestinationContainer = container });

    [Fact]
    public void Check_ContainerOf64Characters_NamesIt() => ShouldName("destinationContainer", Good with { DestinationContainer = new string('a', 64) });

    [Theory]
    [InlineData("")]
    [InlineData("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----")]
    public void Check_NoKey_NamesIt(string key) => ShouldName("recipientKey", Good with { RecipientKey = key });

    [Fact]
    public void Check_ShortKey_NamesIt() => ShouldName("recipientKey", Good with { RecipientKey = SampleAgreement.PublicKeyOf(1024) });

    [Fact]
    public void Check_PrivateKey_NamesIt()
    {
        using var key = RSA.Create(2048);

        ShouldName("recipientKey", Good with { RecipientKey = key.ExportPkcs8PrivateKeyPem() });
    }

    [Fact]
    public void Check_KeyOfAnotherKind_NamesIt()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        ShouldName("recipientKey", Good with { RecipientKey = key.ExportSubjectPublicKeyInfoPem() });
    }

    [Fact]
    public void Check_TwoKeys_NamesThem() => ShouldName("recipientKey", Good with { RecipientKey = Good.RecipientKey + "\n" + Good.RecipientKey });

    [Theory]
    [InlineData("partner@example.com")]
    [InlineData("7e57da7a-0000-4000-8000-000000000000")]
    [InlineData("7E57DA7A-0000-4000-8000-000000000000/00000000-0000-4000-8000-000000000001")]
    public void Check_BadSubmitter_NamesThem(string submitter) => ShouldName("submitters", Good with { Submitters = [submitter] });

    [Fact]
    public void Check_NoSubmitter_NamesThem() => ShouldName("submitters", Good with { Submitters = [] });

    [Fact]
    public void Check_SubmitterTwice_NamesThem() =>
        ShouldName("submitters", Good with { Submitters = [TestPerson.Partner.ToString(), TestPerson.Partner.ToString()] });

    [Fact]
    public void Check_EndBeforeStart_NamesIt() => ShouldName("inForceUntil", Good with { InForceUntil = Good.InForceFrom.AddDays(-1) });

    [Theory]
    [InlineData(null)]
    [InlineData(Place.HongKong)]
    [InlineData(Place.GuangdongOther)]
    [InlineData(Place.Elsewhere)]
    public void Check_OriginOutsideItsZone_NamesIt(Place? place) => ShouldName("facts.origin", Good with { Facts = Good.Facts with { Origin = place } });

    [Theory]
    [InlineData(null)]
    [InlineData(Place.Macau)]
    [InlineData(Place.Shenzhen)]
    public void Check_DestinationOutsideItsZone_NamesIt(Place? place) =>
        ShouldName("facts.destination", Good with { Facts = Good.Facts with { Destination = place } });

    private static void ShouldName(string member, Agreement agreement) =>
        Check(agreement).ShouldContain(finding => finding.Member == member && finding.Severity == AgreementSeverity.Error);

    private static IReadOnlyList<AgreementFinding> Check(Agreement agreement) => AgreementValidator.Check(agreement, new DateOnly(2026, 6, 1));
}
