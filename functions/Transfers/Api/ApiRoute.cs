using Baygate.Transfers.Api.Problems;

namespace Baygate.Transfers.Api;

/// <summary>One operation of the API.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path with its parameter in braces.</param>
/// <param name="Operation">The operation's id in the OpenAPI document.</param>
/// <param name="Statuses">The statuses of an answer that is not a problem.</param>
/// <param name="Problems">The problems it may answer.</param>
public sealed record ApiRoute(
    string Method, string Path, string Operation, IReadOnlyList<int> Statuses, IReadOnlyList<ProblemType> Problems);
