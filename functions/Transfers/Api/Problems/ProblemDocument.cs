namespace Baygate.Transfers.Api.Problems;

/// <summary>A problem as it is sent (RFC 9457, section 3).</summary>
/// <param name="Type">The kind's URI.</param>
/// <param name="Title">The kind in words.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What is wrong here.</param>
/// <param name="Code">The stable code, one of <see cref="ProblemTypes"/>.</param>
public sealed record ProblemDocument(string Type, string Title, int Status, string Detail, string Code);
