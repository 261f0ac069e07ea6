using System.Text.Json.Nodes;
using Baygate.Tests.Docs;

namespace Baygate.Policy.Tests;

public sealed class FactsSchemaTests
{
    private static readonly JsonObject Properties = JsonNode.Parse(FactsSchema.Render())!["properties"]!.AsObject();

    public static IEnumerable<TheoryDataRow<string>> Keys => Properties.Select(property => new TheoryDataRow<string>(property.Key));

    [Fact]
    public void Page_Always_IsUpToDate() => GeneratedPage.Verify("reference/facts.schema.json", FactsSchema.Render());

    /// <summary>A value that the schema does not allow is refused by the reader too: they agree.</summary>
    [Theory]
    [MemberData(nameof(Keys))]
    public void Read_ValueTheSchemaDoesNotAllow_IsRefused(string key) =>
        FactsReader.Read(System.Text.Encoding.UTF8.GetBytes($"{{\"{key}\":{{\"no\":\"such\"}}}}")).Errors.ShouldNotBeEmpty();

    [Theory]
    [MemberData(nameof(Keys))]
    public void Read_EveryChoiceOfTheSchema_IsTaken(string key)
    {
        JsonNode shape = Properties[key]!;
        bool isList = shape["items"] is not null;
        foreach (JsonNode? choice in (shape["enum"] ?? shape["items"]?["enum"])?.AsArray() ?? [])
        {
            string value = choice?.ToJsonString() ?? "null";
            FactsReader.Read(System.Text.Encoding.UTF8.GetBytes($$"""{"{{key}}":{{(isList ? $"[{value}]" : value)}}}""")).Errors.ShouldBeEmpty(value);
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Read_Null_IsUnknown(string key) =>
        FactsReader.Read(System.Text.Encoding.UTF8.GetBytes($$"""{"{{key}}":null}""")).Facts.ShouldBe(new Facts());
}
