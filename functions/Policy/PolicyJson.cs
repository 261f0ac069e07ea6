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

    /// <summary>The shapes under <see cref="Options"/>.</summary>
    internal static PolicyShapes Shapes { get; } = new(Options);

    private static readonly PolicyShapes WithoutNulls =
        new(new JsonSerializerOptions(Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull });

    /// <summary>Writes a decision as UTF-8 JSON.</summary>
    public static byte[] Write(Decision decision) => JsonSerializer.SerializeToUtf8Bytes(decision, Shapes.Decision);

    /// <summary>Writes a decision as UTF-8 JSON to a writer: the same bytes as <see cref="Write(Decision)"/>.</summary>
    public static void Write(Utf8JsonWriter writer, Decision decision) => JsonSerializer.Serialize(writer, decision, Shapes.Decision);

    /// <summary>Settings of a writer whose output is that of <see cref="Write(Decision)"/>.</summary>
    public static JsonWriterOptions WriterOptions { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes a rule's description as UTF-8 JSON, without what it does not have.</summary>
    public static byte[] Write(RuleDescription rule) => JsonSerializer.SerializeToUtf8Bytes(rule, WithoutNulls.RuleDescription);

    /// <summary>Writes rules' descriptions as UTF-8 JSON.</summary>
    public static byte[] Write(IEnumerable<RuleDescription> rules) => JsonSerializer.SerializeToUtf8Bytes(rules, WithoutNulls.IEnumerableRuleDescription);

    /// <summary>Writes facts as UTF-8 JSON, without the unknown ones.</summary>
    public static byte[] Write(Facts facts) => JsonSerializer.SerializeToUtf8Bytes(facts, WithoutNulls.Facts);

    /// <summary>Reads a decision that <see cref="Write(Decision)"/> wrote.</summary>
    /// <exception cref="JsonException">The bytes are not such a decision.</exception>
    public static Decision ReadDecision(ReadOnlySpan<byte> utf8Json) =>
        JsonSerializer.Deserialize(utf8Json, Shapes.Decision) ?? throw new JsonException("A decision cannot be null.");
}
