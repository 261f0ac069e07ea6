namespace Baygate.EndToEnd.Tests.Telemetry;

/// <summary>A point of a metric as a collector gets it; a histogram's value is its count.</summary>
internal sealed record ReceivedPoint(string Service, string Scope, string Name, string Kind, string Unit, double Value, IReadOnlyDictionary<string, string> Attributes);
