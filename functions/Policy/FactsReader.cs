using System.Text.Json;
using Baygate.Policy.Conditions;

namespace Baygate.Policy;

/// <summary>Reads facts from JSON strictly: an unknown key, a wrong value or a key given twice is an error, never ignored.</summary>
public static class FactsReader
{
    /// <summary>Reads one facts object.</summary>
    /// <param name="utf8Json">The object as UTF-8 JSON.</param>
    /// <returns>The facts, or errors with codes <c>facts.json</c>, <c>facts.unknownKey</c> and <c>facts.value</c>.</returns>
    public static FactsReading Read(ReadOnlyMemory<byte> utf8Json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8Json, new JsonDocumentOptions { AllowDuplicateProperties = false });
            if (document.RootElement.ValueKind != JsonValueKind.Object) return Failed("facts.json", "$", "Facts are one JSON object.");

            PolicyError[] unknown = [.. UnknownKeys(document.RootElement)];
            return unknown.Length > 0 ? new FactsReading(null, unknown) : Bind(document.RootElement);
        }
        catch (JsonException e)
        {
            return Failed("facts.json", "$", $"Not valid JSON near line {e.LineNumber + 1}, or a key is given twice.");
        }
    }

    private static FactsReading Bind(JsonElement root)
    {
        try
        {
            Facts facts = root.Deserialize<Facts>(PolicyJson.Options)!;
            return NegativeCount(facts) is { } negative ? Failed("facts.value", negative, "A number of persons is not negative.") : new FactsReading(facts, []);
        }
        catch (JsonException e)
        {
            string key = e.Path is { Length: > 2 } path ? path[2..] : "$";
            return Failed("facts.value", key, "The value is not of the kind or among the values that this fact has.");
        }
    }

    private static string? NegativeCount(Facts facts) =>
        facts.NNonSpiPersons < 0 ? "nNonSpiPersons"
        : facts.NSpiPersons < 0 ? "nSpiPersons"
        : facts.YtdNonSpiPersons < 0 ? "ytdNonSpiPersons"
        : facts.YtdSpiPersons < 0 ? "ytdSpiPersons"
        : null;

    private static IEnumerable<PolicyError> UnknownKeys(JsonElement root) =>
        from property in root.EnumerateObject()
        where !FactCatalog.IsInputKey(property.Name)
        select new PolicyError("facts.unknownKey", property.Name, "No fact has this name.");

    private static FactsReading Failed(string code, string subject, string message) =>
        new(null, [new PolicyError(code, subject, message)]);
}
