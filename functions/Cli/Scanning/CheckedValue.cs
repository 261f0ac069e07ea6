namespace Baygate.Cli.Scanning;

/// <summary>The answer to one line of <c>baygate check --stdin</c>.</summary>
/// <param name="Type">The type asked for.</param>
/// <param name="Value">The value asked for.</param>
/// <param name="Result"><c>valid</c>, <c>invalid</c> or <c>ambiguous</c>.</param>
/// <param name="Tier">How much a value of the type proves by itself; null where there is no such type.</param>
/// <param name="Reason">Why.</param>
internal sealed record CheckedValue(string? Type, string? Value, string Result, string? Tier, string Reason);
