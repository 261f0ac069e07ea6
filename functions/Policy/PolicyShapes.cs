using System.Text.Json.Serialization;
using Baygate.Policy.Calendars;
using Baygate.Policy.Rules;

namespace Baygate.Policy;

/// <summary>All JSON shapes, compiled: no reflection before the first decision. How they are read and written is in <see cref="PolicyJson"/>.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(CalendarFile))]
[JsonSerializable(typeof(Decision))]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(Facts))]
[JsonSerializable(typeof(IEnumerable<RuleDescription>))]
[JsonSerializable(typeof(IndexFile))]
[JsonSerializable(typeof(TableFile))]
internal sealed partial class PolicyShapes : JsonSerializerContext;
