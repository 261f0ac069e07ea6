using System.Text.Json;
using System.Text.Json.Serialization;

namespace Baygate.Evidence;

/// <summary>Writes a digest as its hexadecimal text and reads nothing else.</summary>
internal sealed class Sha256DigestJsonConverter : JsonConverter<Sha256Digest>
{
    public override Sha256Digest Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Sha256Digest.TryParse(reader.GetString(), out var digest)
            ? digest
            : throw new JsonException("A SHA-256 digest is 64 lower-case hexadecimal digits.");

    public override void Write(Utf8JsonWriter writer, Sha256Digest value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
