using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

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
    };

    private static readonly JsonSerializerOptions WithoutNulls =
        new(Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Writes a decision as UTF-8 JSON.</summary>
    public static byte[] Write(Decision decision) => JsonSerializer.SerializeToUtf8Bytes(decision, Options);

    /// <summary>Writes facts as UTF-8 JSON, without the unknown ones.</summary>
    public static byte[] Write(Facts facts) => JsonSerializer.SerializeToUtf8Bytes(facts, WithoutNulls);

    /// <summary>Reads a decision that <see cref="Write(Decision)"/> wrote.</summary>
    /// <exception cref="JsonException">The bytes are not such a decision.</exception>
    public static Decision ReadDecision(ReadOnlySpan<byte> utf8Json) =>
        JsonSerializer.Deserialize<Decision>(utf8Json, Options) ?? throw new JsonException("A decision cannot be null.");
}
