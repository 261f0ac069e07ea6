using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Baygate.Policy.Wire;

namespace Baygate.Policy;

/// <summary>The JSON form of facts and decisions: camelCase, one line, the same bytes for the same value.</summary>
public static class PolicyJson
{
    internal static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new TernaryConverter() },
    };

    private static readonly JsonSerializerOptions WithoutNulls =
        new(Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Writes a decision as UTF-8 JSON.</summary>
    public static byte[] Write(Decision decision) => JsonSerializer.SerializeToUtf8Bytes(decision, Options);

    /// <summary>Writes a decision as UTF-8 JSON to a writer: the same bytes as <see cref="Write(Decision)"/>.</summary>
    public static void Write(Utf8JsonWriter writer, Decision decision) => JsonSerializer.Serialize(writer, decision, Options);

    /// <summary>Settings of a writer whose output is that of <see cref="Write(Decision)"/>.</summary>
    public static JsonWriterOptions WriterOptions { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes a rule's description as UTF-8 JSON, without what it does not have.</summary>
    public static byte[] Write(RuleDescription rule) => JsonSerializer.SerializeToUtf8Bytes(rule, WithoutNulls);

    /// <summary>Writes rules' descriptions as UTF-8 JSON.</summary>
    public static byte[] Write(IEnumerable<RuleDescription> rules) => JsonSerializer.SerializeToUtf8Bytes(rules, WithoutNulls);

    /// <summary>Writes facts as UTF-8 JSON, without the unknown ones.</summary>
    public static byte[] Write(Facts facts) => JsonSerializer.SerializeToUtf8Bytes(facts, WithoutNulls);

    /// <summary>Reads a decision that <see cref="Write(Decision)"/> wrote.</summary>
    /// <exception cref="JsonException">The bytes are not such a decision.</exception>
    public static Decision ReadDecision(ReadOnlySpan<byte> utf8Json) =>
        JsonSerializer.Deserialize<Decision>(utf8Json, Options) ?? throw new JsonException("A decision cannot be null.");
}
