namespace Baygate.Policy;

/// <summary>Why facts or a rulebook could not be read.</summary>
/// <param name="Code">Stable code, for example <c>facts.unknownKey</c>.</param>
/// <param name="Subject">The key, rule or file concerned.</param>
/// <param name="Message">Explanation in English; never quotes a value of the facts.</param>
public sealed record PolicyError(string Code, string Subject, string Message);
