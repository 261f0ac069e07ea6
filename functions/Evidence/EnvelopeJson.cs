using System.Text.Json.Serialization;

namespace Baygate.Evidence;

/// <summary>The JSON form of an envelope (DSSE envelope 1.0.2). Members that it does not name are ignored, as DSSE asks.</summary>
internal sealed record EnvelopeJson(string Payload, string PayloadType, IReadOnlyList<SignatureJson> Signatures);

/// <summary>A missing key id means the same as an empty one.</summary>
internal sealed record SignatureJson(string Sig, [property: JsonPropertyOrder(-1)] string Keyid = "");
