namespace Baygate.Classification.Identifiers;

/// <summary>How the keys of a provider look, a row of <c>cloud-keys.json</c>.</summary>
/// <param name="Provider">Who issues them.</param>
/// <param name="Prefix">What they begin with.</param>
/// <param name="Shortest">Fewest characters.</param>
/// <param name="Longest">Most characters.</param>
internal sealed record CloudKeyForm(string Provider, string Prefix, int Shortest, int Longest);
