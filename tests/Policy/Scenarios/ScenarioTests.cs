using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;

namespace Baygate.Policy.Tests.Scenarios;

/// <summary>Each direction, mechanism and boundary, decided by hand from law.md and named after its row: scenarios.json.</summary>
public sealed class ScenarioTests
{
    private static readonly JsonObject File = JsonNode.Parse(System.IO.File.ReadAllText(PathOfFile()))!.AsObject();

    private static readonly Dictionary<string, JsonArray> ByName = File["scenarios"]!.AsArray().ToDictionary(scenario => (string)scenario![0]!, scenario => scenario!.AsArray());

    public static IEnumerable<TheoryDataRow<string>> Names => ByName.Keys.Select(name => new TheoryDataRow<string>(name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Decide_Scenario_IsAsByHand(string name)
    {
        JsonArray scenario = ByName[name];
        Decision decision = Sample.Decide(FactsReader.Read(Encoding.UTF8.GetBytes(FactsOf(scenario))).Facts!);

        foreach ((string what, JsonNode? expected) in scenario[3]!.AsObject()) Seen(decision, what, expected!).ShouldBe(expected!.ToJsonString(), what);
    }

    /// <summary>What the decision says on a point: the value itself, or the expected one if it is among those the decision holds.</summary>
    private static string Seen(Decision decision, string what, JsonNode expected)
    {
        JsonObject json = JsonNode.Parse(PolicyJson.Write(decision))!.AsObject();
        return what switch
        {
            "outcome" or "mechanisms" or "exemption" or "missing" => json[what]?.ToJsonString() ?? "null",
            "rule" => Among(decision.Citations.Select(citation => citation.Rule), expected),
            "duty" => Among(decision.Duties.Select(duty => duty.Citation.Rule), expected),
            "warning" => Among(decision.Warnings.Select(RuleOf), expected),
            "signoff" => Among(decision.Signoffs.Select(signoff => RuleOf(signoff.Topic)), expected),
            _ => throw new ArgumentException(what),
        };
    }

    private static string Among(IEnumerable<string> rules, JsonNode expected)
    {
        string[] all = [.. rules];
        return all.Contains((string)expected!) ? expected.ToJsonString() : string.Join(' ', all);
    }

    private static string RuleOf(string label) => label.Split(':')[0];

    private static string FactsOf(JsonArray scenario)
    {
        JsonObject facts = File["bases"]!.AsObject().Single().Value!.DeepClone().AsObject();
        foreach (JsonNode? variant in scenario[1]!.AsArray()) Apply(facts, File["variants"]![(string)variant!]!.AsObject());
        Apply(facts, scenario[2]!.AsObject());
        return facts.ToJsonString();
    }

    private static void Apply(JsonObject facts, JsonObject changes)
    {
        foreach ((string key, JsonNode? value) in changes) facts[key] = value?.DeepClone();
    }

    private static string PathOfFile([CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, "scenarios.json");
}
