namespace Baygate.Transfers.Api.Messages;

/// <summary>People who are still awaited.</summary>
/// <param name="Role">Their role, one of <see cref="People.Roles"/>.</param>
/// <param name="Count">How many.</param>
public sealed record AwaitedApproval(string Role, int Count);
