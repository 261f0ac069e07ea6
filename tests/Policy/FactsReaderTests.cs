using System.Text;

namespace Baygate.Policy.Tests;

public class FactsReaderTests
{
    [Fact]
    public void Read_EveryKindOfValue_Binds()
    {
        Facts facts = Read("""
            {"decisionDate":"2026-06-01","origin":"CN-GBA9:Shenzhen","exporterIsCiio":false,"spiCategories":["specificIdentity"],
             "ytdSpiPersons":3,"legalBasis":"13(1)","claimedExemption":"NDSR35-6","approvedScope":{"types":["name"],"scale":5},
             "storageRegions":["HK"],"clearedReviews":[{"rule":"T2-11","recordId":"R-1"}],"purpose":null}
            """).Facts!;

        facts.DecisionDate.ShouldBe(new DateOnly(2026, 6, 1));
        facts.Origin.ShouldBe(Place.Shenzhen);
        facts.ExporterIsCiio.ShouldBe(false);
        facts.SpiCategories.ShouldBe([SpiCategory.SpecificIdentity]);
        facts.YtdSpiPersons.ShouldBe(3);
        facts.LegalBasis.ShouldBe(LegalBasis.Consent);
        facts.ClaimedExemption.ShouldBe(Exemption.StatutoryDuty);
        facts.ApprovedScope!.Scale.ShouldBe(5);
        facts.StorageRegions.ShouldBe([Place.HongKong]);
        facts.ClearedReviews.ShouldBe([new ClearedReview("T2-11", "R-1")]);
        facts.Purpose.ShouldBeNull();
    }

    [Theory]
    [InlineData("""{"exporterIsCIIO":true}""", "facts.unknownKey", "exporterIsCIIO")]
    [InlineData("""{"ytdSpiPersonsLastYear":1}""", "facts.unknownKey", "ytdSpiPersonsLastYear")]
    [InlineData("""{"origin":"hk"}""", "facts.value", "origin")]
    [InlineData("""{"origin":"CN-GBA9:Shantou"}""", "facts.value", "origin")]
    [InlineData("""{"mechanism":0}""", "facts.value", "mechanism")]
    [InlineData("""{"containsPi":"true"}""", "facts.value", "containsPi")]
    [InlineData("""{"ytdSpiPersons":1.5}""", "facts.value", "ytdSpiPersons")]
    [InlineData("""{"ytdSpiPersons":-1}""", "facts.value", "ytdSpiPersons")]
    [InlineData("""{"decisionDate":"01/06/2026"}""", "facts.value", "decisionDate")]
    [InlineData("""{"storageRegions":["HK",null]}""", "facts.value", "storageRegions[1]")]
    [InlineData("""{"approvedScope":{"colour":"red"}}""", "facts.value", "approvedScope.colour")]
    [InlineData("""{"clearedReviews":[{"rule":"T7"}]}""", "facts.value", "clearedReviews[0]")]
    [InlineData("""{"containsPi":false,"containsPi":true}""", "facts.json", "$")]
    [InlineData("""[]""", "facts.json", "$")]
    [InlineData("""{"origin":"HK"} {}""", "facts.json", "$")]
    [InlineData("", "facts.json", "$")]
    public void Read_Malformed_SaysWhatAndWhere(string json, string code, string subject)
    {
        FactsReading reading = Read(json);

        reading.Facts.ShouldBeNull();
        PolicyError error = reading.Errors.ShouldHaveSingleItem();
        (error.Code, error.Subject).ShouldBe((code, subject));
    }

    [Fact]
    public void Read_SeveralUnknownKeys_NamesThemAll() =>
        Read("""{"a":1,"origin":"HK","b":2}""").Errors.Select(error => error.Subject).ShouldBe(["a", "b"]);

    [Fact]
    public void Read_WhatWriteWrote_GivesTheSameJson()
    {
        byte[] json = PolicyJson.Write(Sample.Patients);

        PolicyJson.Write(FactsReader.Read(json).Facts!).ShouldBe(json);
    }

    [Theory]
    [InlineData("2026-12-31T15:59:59Z", "2026-12-31")]
    [InlineData("2026-12-31T16:00:00Z", "2027-01-01")]
    public void OnDate_DateUnknown_IsTheDayAtTheOrigin(string now, string expected) =>
        new Facts().OnDate(DateTimeOffset.Parse(now, null)).DecisionDate.ShouldBe(DateOnly.Parse(expected, null));

    [Fact]
    public void OnDate_DateKnown_StaysAsItIs() =>
        Sample.Customers.OnDate(DateTimeOffset.UnixEpoch).DecisionDate.ShouldBe(Sample.Customers.DecisionDate);

    private static FactsReading Read(string json) => FactsReader.Read(Encoding.UTF8.GetBytes(json));
}
