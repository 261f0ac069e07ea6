using System.Text.Json;
using Baygate.Policy.Conditions;
using Baygate.Policy.Wire;

namespace Baygate.Policy;

/// <summary>Reads facts from JSON strictly: an unknown key, a wrong value or a key given twice is an error, never ignored.</summary>
public static class FactsReader
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Reads one facts object.</summary>
    /// <param name="utf8Json">The object as UTF-8 JSON.</param>
    /// <returns>The facts, or errors with codes <c>facts.json</c>, <c>facts.unknownKey</c> and <c>facts.value</c>.</returns>
    public static FactsReading Read(ReadOnlyMemory<byte> utf8Json) => Read(utf8Json, takesNotes: false);

    /// <summary>
    /// Reads one facts object that may hold notes besides the facts, such as <c>id</c> or <c>comment</c>. A key that resembles a fact's is
    /// still an error: a misspelt fact would be unknown, or a claim not made.
    /// </summary>
    /// <param name="utf8Json">The object as UTF-8 JSON.</param>
    /// <returns>The facts and the keys of the notes, or errors as of <see cref="Read(ReadOnlyMemory{byte})"/>.</returns>
    public static FactsReading ReadWithNotes(ReadOnlyMemory<byte> utf8Json) => Read(utf8Json, takesNotes: true);

    private static FactsReading Read(ReadOnlyMemory<byte> utf8Json, bool takesNotes)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8Json, Strict);
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object) return Failed("facts.json", "$", "Facts are one JSON object.");

            List<string> unknown = UnknownKeys(root);
            PolicyError[] misspelt = [.. unknown.Select(key => Misspelt(key, takesNotes)).OfType<PolicyError>()];
            if (misspelt.Length > 0) return new FactsReading(null, misspelt);
            return unknown.Count == 0 ? Bind(utf8Json.Span) : Bind(WithoutNotes(root)) with { Notes = unknown };
        }
        catch (JsonException e)
        {
            return Failed("facts.json", "$", $"Not valid JSON near line {e.LineNumber + 1}, or a key is given twice.");
        }
    }

    private static FactsReading Bind(ReadOnlySpan<byte> utf8Json)
    {
        try
        {
            Facts facts = JsonSerializer.Deserialize(utf8Json, PolicyJson.Shapes.Facts)!;
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

    private static List<string> UnknownKeys(JsonElement root)
    {
        List<string> unknown = [];
        foreach (JsonProperty property in root.EnumerateObject())
        {
            if (!FactCatalog.IsInputKey(property.Name)) unknown.Add(property.Name);
        }

        return unknown;
    }

    private static PolicyError? Misspelt(string key, bool takesNotes)
    {
        string? meant = FactCatalog.InputKeys.FirstOrDefault(fact => Resemblance.IsNear(key, fact));
        if (meant is not null) return new PolicyError("facts.unknownKey", key, $"No fact has this name; {meant} is one.");
        return takesNotes ? null : new PolicyError("facts.unknownKey", key, "No fact has this name.");
    }

    private static byte[] WithoutNotes(JsonElement root)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (JsonProperty property in root.EnumerateObject().Where(property => FactCatalog.IsInputKey(property.Name))) property.WriteTo(writer);
            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static FactsReading Failed(string code, string subject, string message) =>
        new(null, [new PolicyError(code, subject, message)]);
}
