using System.Text.Encodings.Web;
using System.Text.Json;

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

    /// <summary>For envelopes: they hold base64 and ids, and the + in those stays as it is.</summary>
    public static JsonSerializerOptions Envelope { get; } = new(Statement) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads one JSON value, or answers the default where the bytes break a rule.</summary>
    public static T? Read<T>(ReadOnlySpan<byte> json)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Statement);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
