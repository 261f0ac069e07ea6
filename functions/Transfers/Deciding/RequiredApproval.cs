namespace Baygate.Transfers.Deciding;

/// <summary>People of one role who must agree.</summary>
/// <param name="Role">One of <see cref="People.Roles"/>.</param>
/// <param name="Count">How many different people.</param>
public sealed record RequiredApproval(string Role, int Count);
