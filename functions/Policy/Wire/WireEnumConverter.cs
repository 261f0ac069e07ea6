using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Baygate.Policy.Wire;

/// <summary>Reads and writes an enum by its exact JSON name; anything else is an error, never a default.</summary>
internal sealed class WireEnumConverter<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T> : JsonConverter<T>
    where T : struct, Enum
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String && WireNames<T>.TryParse(reader.GetString(), out T value)) return value;
        throw new JsonException($"is not one of {string.Join(", ", WireNames<T>.All)}");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(WireNames<T>.Of(value));
}
