using System.Text;

namespace Baygate.Policy.Tests;

/// <summary>Keys that are no facts, where notes are taken.</summary>
public class NotesTests
{
    [Theory]
    [InlineData("id")]
    [InlineData("comment")]
    [InlineData("expected")]
    [InlineData("case")]
    public void ReadWithNotes_KeyThatResemblesNoFact_IsNamedAndNotLookedAt(string key)
    {
        FactsReading reading = Read($"{{\"{key}\":{{\"origin\":\"?\"}},\"origin\":\"HK\"}}");

        reading.Facts.ShouldBe(new Facts { Origin = Place.HongKong });
        reading.Notes.ShouldBe([key]);
    }

    [Theory]
    [InlineData("destinatoin")]
    [InlineData("exporter_is_ciio")]
    [InlineData("EXPIRESON")]
    [InlineData("approvedScopes")]
    [InlineData("claimedExemptions")]
    public void ReadWithNotes_FactMisspelt_IsAnError(string key)
    {
        PolicyError error = Read($"{{\"{key}\":true}}").Errors.ShouldHaveSingleItem();

        (error.Code, error.Subject).ShouldBe(("facts.unknownKey", key));
    }

    private static FactsReading Read(string json) => FactsReader.ReadWithNotes(Encoding.UTF8.GetBytes(json));
}
