namespace Baygate.Transfers.Api.Messages;

/// <summary>One page of a list. A page may be empty and still not be the last.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">The items.</param>
/// <param name="Continuation">What gets the next page of the same query, or null at the end.</param>
public sealed record PageOf<T>(IReadOnlyList<T> Items, string? Continuation);
