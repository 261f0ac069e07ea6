namespace Baygate.Transfers.Telemetry;

/// <summary>One span.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it covers.</param>
/// <param name="Attributes">Of <see cref="AttributeNames"/>.</param>
public sealed record SpanDescription(string Name, string Description, IReadOnlyList<string> Attributes);
