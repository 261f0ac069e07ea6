using System.Text.Json;
using System.Text.Json.Serialization;

namespace Baygate.Policy.Wire;

/// <summary>A fact that is true, false or unknown; <c>"unknown"</c> is read as null, as law.md 0.1 writes it.</summary>
internal sealed class TernaryConverter : JsonConverter<bool?>
{
    public override bool? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Null => null,
        JsonTokenType.String when reader.ValueTextEquals("unknown"u8) => null,
        _ => throw new JsonException("is neither true, false nor unknown"),
    };

    public override void Write(Utf8JsonWriter writer, bool? value, JsonSerializerOptions options)
    {
        if (value is { } known) writer.WriteBooleanValue(known);
        else writer.WriteNullValue();
    }
}
