namespace Baygate.Cli.Scanning;

/// <summary>One line asked of <c>baygate check --stdin</c>.</summary>
/// <param name="Type">An identifier type.</param>
/// <param name="Value">A value.</param>
internal sealed record ValueQuestion(string? Type, string? Value);
