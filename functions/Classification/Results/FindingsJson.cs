using System.Text.Json.Serialization;

namespace Baygate.Classification.Results;

/// <summary>The generated serialiser of <see cref="Findings"/>: camelCase names, enumerations by name.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Findings))]
internal sealed partial class FindingsJson : JsonSerializerContext;
