using System.Text;
using System.Text.Json.Nodes;
using Baygate.Policy.Rules;

namespace Baygate.Policy.Tests.Rules;

/// <summary>The embedded rulebook with one thing made wrong.</summary>
public class RulebookReaderTests
{
    private const string Gates = "02-gates-everywhere.json";

    [Fact]
    public void Read_EmbeddedFiles_HasNoErrors() => RulebookReader.Read(Rulebook.EmbeddedFiles()).Errors.ShouldBeEmpty();

    [Theory]
    [InlineData("""{"fact":"ciio"}""", "rulebook.unknownFact")]
    [InlineData("""{"known":"ciio"}""", "rulebook.unknownFact")]
    [InlineData("""{"fact":"ytdSpiPersonsPreviousYear","atLeast":10000}""", "rulebook.unknownFact")]
    [InlineData("""{"is":"smallVolumes"}""", "rulebook.unknownDefinition")]
    [InlineData("""{"fact":"origin","equals":"Hong Kong"}""", "rulebook.value")]
    [InlineData("""{"fact":"origin","in":["HK","CN-GBA8:*"]}""", "rulebook.value")]
    [InlineData("""{"fact":"origin","above":3}""", "rulebook.value")]
    [InlineData("""{"fact":"purpose"}""", "rulebook.value")]
    [InlineData("""{"fact":"ytdSpiPersons","atLeast":"10000"}""", "rulebook.value")]
    [InlineData("""{"fact":"decisionDate","above":{"fact":"effectiveOn","plus":"10 days"}}""", "rulebook.value")]
    [InlineData("""{"fact":"decisionDate","above":{"fact":"ytdSpiPersons"}}""", "rulebook.value")]
    [InlineData("""{"fact":"decisionDate","above":{"day":"effectiveOn"}}""", "rulebook.value")]
    [InlineData("""{"fact":"decisionDate","roughly":"2026-01-01"}""", "rulebook.condition")]
    [InlineData("""{"fact":"containsPi","equals":true,"in":[]}""", "rulebook.condition")]
    [InlineData("""{"some":[]}""", "rulebook.condition")]
    [InlineData("""{"all":{},"any":[]}""", "rulebook.condition")]
    [InlineData("""{}""", "rulebook.condition")]
    [InlineData("true", "rulebook.condition")]
    public void Read_WrongCondition_IsRefused(string condition, string code) =>
        ErrorsAfter(Gates, table => FirstRule(table)["when"] = JsonNode.Parse(condition)).ShouldBe([(code, "T2-1")]);

    [Fact]
    public void Read_WrongValueInAList_IsReportedAtItsPlace()
    {
        var files = new Dictionary<string, byte[]>(Rulebook.EmbeddedFiles());
        JsonNode table = JsonNode.Parse(files[Gates])!;
        FirstRule(table)["for"] = new JsonArray("DENY", "NEVER");
        files[Gates] = Encoding.UTF8.GetBytes(table.ToJsonString());

        RulebookReader.Read(files).Errors.ShouldHaveSingleItem().Message.ShouldStartWith("$.rules[0].for[1], line 1: is not one of DENY, ");
    }

    [Fact]
    public void Read_NoCitation_IsRefused() =>
        ErrorsAfter(Gates, table => FirstRule(table)["citations"] = new JsonArray()).ShouldBe([("rulebook.missingCitation", "T2-1")]);

    [Fact]
    public void Read_CitationWithoutArticle_IsRefused() =>
        ErrorsAfter(Gates, table => FirstRule(table)["citations"]![0]!["article"] = " ").ShouldBe([("rulebook.missingCitation", "T2-1")]);

    [Fact]
    public void Read_NoChineseTitle_IsRefused() =>
        ErrorsAfter(Gates, table => FirstRule(table)["title"]!["zh-Hans"] = "").ShouldBe([("rulebook.missingTitle", "T2-1")]);

    [Fact]
    public void Read_SameIdTwice_IsRefused() =>
        ErrorsAfter(Gates, table => FirstRule(table)["id"] = "T2-2").ShouldBe([("rulebook.duplicateId", "T2-2")]);

    [Fact]
    public void Read_LowConfidenceThatDecides_IsRefused() =>
        ErrorsAfter(Gates, table => FirstRule(table)["confidence"] = "L").ShouldBe([("rulebook.confidence", "T2-1")]);

    [Fact]
    public void Read_UnsettledPointThatDecides_IsRefused() =>
        ErrorsAfter(Gates, table => FirstRule(table)["unsettled"] = 1).ShouldBe([("rulebook.confidence", "T2-1")]);

    [Theory]
    [InlineData("""{"outcome":"SECURITY_ASSESSMENT"}""")]
    [InlineData("""{"duty":"notice"}""")]
    [InlineData("""{"outcome":"DENY","hold":true}""")]
    [InlineData("""{}""")]
    public void Read_EffectThatDoesNotSuitTheStage_IsRefused(string effect) =>
        ErrorsAfter(Gates, table => FirstRule(table)["effect"] = JsonNode.Parse(effect)).ShouldBe([("rulebook.effect", "T2-1")]);

    [Fact]
    public void Read_UnknownEvidence_IsRefused() =>
        ErrorsAfter("14-export-duties.json", table => FirstRule(table)["effect"]!["evidence"] = new JsonArray("notice"))
            .ShouldBe([("rulebook.unknownFact", "T10-6-notice")]);

    [Fact]
    public void Read_EndsBeforeItBegins_IsRefused() =>
        ErrorsAfter(Gates, table => (FirstRule(table)["validFrom"], FirstRule(table)["validUntil"]) = ("2026-01-02", "2026-01-01"))
            .ShouldBe([("rulebook.validity", "T2-1")]);

    [Fact]
    public void Read_NoLastRow_IsRefused() =>
        ErrorsAfter("09-export-rest.json", table => table["rules"]!.AsArray().RemoveAt(table["rules"]!.AsArray().Count - 1))
            .ShouldBe([("rulebook.open", "Route Export")]);

    [Fact]
    public void Read_RowAfterOneThatAppliesAlways_IsRefused() =>
        ErrorsAfter("11-hongkong.json", table => FirstRule(table)["when"] = JsonNode.Parse("""{"all":[]}"""))
            .ShouldBe([("rulebook.unreachable", "T13-6")]);

    [Fact]
    public void Read_RowWhoseConditionsHoldAnEarlierOnes_IsRefused() =>
        ErrorsAfter("06-exemptions.json", table => FirstRule(table)["when"] = JsonNode.Parse("""{"fact":"containsPi","equals":false}"""))
            .ShouldBe([("rulebook.unreachable", "T21-3")]);

    [Fact]
    public void Read_ThresholdsThatOverlap_AreRefused() =>
        ErrorsAfter("08-thresholds.json", table => table["rules"]![3]!["when"] = JsonNode.Parse("""{"all":[{"fact":"ytdSpiPersons","atLeast":1}]}"""))
            .Distinct().ShouldBe([("rulebook.overlap", "T4-6")]);

    /// <summary>Hong Kong and Macau as the recipient's place exclude each other.</summary>
    [Fact]
    public void Read_RowsApartByOneFact_AreProvedDisjoint() =>
        ErrorsAfter("07-gba.json", table => table["rules"]![1]!["effect"] = JsonNode.Parse("""{"outcome":"SCC_OR_CERT"}""")).ShouldBeEmpty();

    [Theory]
    [InlineData("05-gates.json", null)]
    [InlineData("14-export-duties.json", "first")]
    public void Read_PrecedenceMissingOrMisplaced_IsRefused(string file, string? precedence) =>
        ErrorsAfter(file, table => table["precedence"] = precedence).ShouldBe([("rulebook.precedence", file)]);

    [Fact]
    public void Read_ReviewWithoutReadings_IsRefused() =>
        ErrorsAfter("02-gates-mainland.json", table => FirstRule(table)["effect"]!["readings"] = new JsonArray()).ShouldBe([("rulebook.readings", "T2-4")]);

    [Fact]
    public void Read_CoveredRowIsARuleToo_IsRefused() =>
        ErrorsAfter(Gates, table => FirstRule(table)["also"] = new JsonArray("T2-9")).ShouldBe([("rulebook.duplicateId", "T2-1")]);

    [Fact]
    public void Read_DeadlineOfAnUnknownFact_IsRefused() =>
        ErrorsAfter("14-export-duties.json", table => FirstRule(table)["effect"]!["due"] = "filingDay").ShouldBe([("rulebook.unknownFact", "T10-6-notice")]);

    [Fact]
    public void Read_MisspeltMember_IsRefused() =>
        ErrorsAfter(Gates, table => FirstRule(table)["validTo"] = "2026-01-01").ShouldBe([("rulebook.json", Gates)]);

    [Fact]
    public void Read_FileMissing_IsRefused()
    {
        Dictionary<string, byte[]> files = new(Rulebook.EmbeddedFiles());
        files.Remove(Gates);

        RulebookReader.Read(files).Errors.Select(error => (error.Code, error.Subject)).ShouldBe([("rulebook.missingFile", Gates)]);
    }

    [Fact]
    public void Read_AnyChangeOfTheFiles_ChangesTheVersion()
    {
        Dictionary<string, byte[]> files = new(Rulebook.EmbeddedFiles());
        files[Gates] = [.. files[Gates], (byte)'\n'];

        RulebookReader.Read(files).Rulebook!.Version.ShouldNotBe(Rulebook.Embedded.Version);
    }

    private static (string Code, string Subject)[] ErrorsAfter(string file, Action<JsonNode> change)
    {
        Dictionary<string, byte[]> files = new(Rulebook.EmbeddedFiles());
        JsonNode table = JsonNode.Parse(files[file])!;
        change(table);
        files[file] = Encoding.UTF8.GetBytes(table.ToJsonString());
        return [.. RulebookReader.Read(files).Errors.Select(error => (error.Code, error.Subject))];
    }

    private static JsonNode FirstRule(JsonNode table) => table["rules"]![0]!;
}
