using System.Text.Json.Serialization;

namespace Baygate.Classification.Ranges;

/// <summary>The generated serialiser of <see cref="ScanPlan"/>: camelCase names.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ScanPlan))]
internal sealed partial class RangesJson : JsonSerializerContext;
