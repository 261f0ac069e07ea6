namespace Baygate.Classification.Results;

/// <summary>A category that may be important data: a person must decide, no grade follows from it.</summary>
/// <param name="Category">Id of the category.</param>
/// <param name="Reason">What makes it a candidate.</param>
public sealed record ImportantDataCandidate(string Category, string Reason);
