using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Baygate.Policy.Conditions;

namespace Baygate.Policy;

/// <summary>The JSON schema of a facts object (docs/reference/facts.schema.json), made from the facts that rules may name.</summary>
public static class FactsSchema
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Renders the schema with <c>\n</c> line ends; it does not allow notes, which only <c>baygate decide</c> takes.</summary>
    public static string Render() => Schema().ToJsonString(Indented) + "\n";

    private static JsonObject Schema()
    {
        PolicyTexts texts = PolicyTexts.For(PolicyTexts.Languages[0]);
        var properties = new JsonObject();
        foreach (string key in FactCatalog.InputKeysInOrder)
        {
            JsonObject shape = Shape(key);
            shape.Insert(0, "description", texts[$"fact.{key}"]);
            properties.Add(key, shape);
        }

        return new JsonObject
        {
            ["$schema"] = Dialect,
            ["title"] = "Facts of a transfer",
            ["description"] = "A key that is absent or null is unknown; for claims it means none.",
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = properties,
        };
    }

    private static JsonObject Shape(string key) => key switch
    {
        "approvedScope" => Members(
            ("purpose", Of("string")), ("method", Of("string")), ("types", ListOf(new JsonObject { ["type"] = "string" })), ("scale", Of("integer")), ("recipient", Of("string"))),
        "clearedReviews" => ListOf(new JsonObject
        {
            ["type"] = "object",
            ["required"] = new JsonArray("rule", "recordId"),
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject { ["rule"] = new JsonObject { ["type"] = "string" }, ["recordId"] = new JsonObject { ["type"] = "string" } },
        }),
        "importantDataStatus" => Choice(Wire.WireNames<ImportantDataStatus>.All),
        _ => Shape(FactCatalog.Find(key)!),
    };

    private static JsonObject Shape(Fact fact) => fact.Kind switch
    {
        FactKind.Flag => new JsonObject { ["enum"] = new JsonArray(true, false, "unknown", null) },
        FactKind.Number => new JsonObject { ["type"] = new JsonArray("integer", "null"), ["minimum"] = 0 },
        FactKind.Day => new JsonObject { ["type"] = new JsonArray("string", "null"), ["format"] = "date" },
        FactKind.Moment => new JsonObject { ["type"] = new JsonArray("string", "null"), ["format"] = "date-time" },
        FactKind.Items when fact.Allowed.Count > 0 => ListOf(new JsonObject { ["enum"] = Names(fact.Allowed) }),
        FactKind.Items => ListOf(new JsonObject { ["type"] = "string" }),
        _ => fact.Allowed.Count > 0 ? Choice(fact.Allowed) : Of("string"),
    };

    private static JsonObject Of(string type) => new() { ["type"] = new JsonArray(type, "null") };

    private static JsonObject ListOf(JsonObject items) => new() { ["type"] = new JsonArray("array", "null"), ["items"] = items };

    private static JsonObject Choice(IReadOnlyList<string> names)
    {
        JsonArray choices = Names(names);
        choices.Add((JsonNode?)null);
        return new JsonObject { ["enum"] = choices };
    }

    private static JsonArray Names(IReadOnlyList<string> names) => [.. names.Select(name => (JsonNode?)JsonValue.Create(name))];

    private static JsonObject Members(params (string Key, JsonObject Shape)[] members) => new()
    {
        ["type"] = new JsonArray("object", "null"),
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, (JsonNode?)member.Shape))),
    };
}
