using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Baygate.Evidence;

/// <summary>How JSON is read and written here: camelCase, every member once, nothing missing, null only where it is declared.</summary>
internal static class JsonRules
{
    /// <summary>
    /// For what is signed. The default encoder escapes all but plain ASCII, so nothing in a signed text is invisible or changes its
    /// direction on a screen.
    /// </summary>
    public static JsonSerializerOptions Statement { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The shape of a statement whose predicate is not looked into.</summary>
    public static JsonTypeInfo<StatementJson<JsonElement>> StatementShape { get; } =
        new EvidenceShapes(new JsonSerializerOptions(Statement)).StatementJsonJsonElement;

    /// <summary>The shape of an envelope: it holds base64 and ids, and the + in those stays as it is.</summary>
    public static JsonTypeInfo<EnvelopeJson> EnvelopeShape { get; } =
        new EvidenceShapes(new JsonSerializerOptions(Statement) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }).EnvelopeJson;

    /// <summary>Reads one JSON value, or answers the default where the bytes break a rule.</summary>
    public static T? Read<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> shape)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(json, shape);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
