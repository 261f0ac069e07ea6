namespace Baygate.Transfers.Telemetry;

/// <summary>One metric.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind"><c>counter</c>, <c>histogram</c> or <c>gauge</c>.</param>
/// <param name="Unit">Its unit in UCUM, as OpenTelemetry has it.</param>
/// <param name="Description">What it says.</param>
/// <param name="Attributes">Of <see cref="AttributeNames"/>.</param>
public sealed record InstrumentDescription(string Name, string Kind, string Unit, string Description, IReadOnlyList<string> Attributes);
