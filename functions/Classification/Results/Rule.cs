namespace Baygate.Classification.Results;

/// <summary>A way to find a value that needs no identifier of its own, a row of <c>rules.json</c>.</summary>
/// <param name="Id">Its id in findings.</param>
/// <param name="Meaning">What it goes by.</param>
internal sealed record Rule(string Id, string Meaning);
