using System.Text.Json;
using System.Text.Json.Serialization;

namespace Baygate.Evidence;

/// <summary>The JSON shapes of statements and envelopes, compiled: a verifier needs no reflection. How they are read and written is in <see cref="JsonRules"/>.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(EnvelopeJson))]
[JsonSerializable(typeof(StatementJson<JsonElement>))]
internal sealed partial class EvidenceShapes : JsonSerializerContext;
