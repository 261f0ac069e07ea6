namespace Baygate.Policy;

/// <summary>Approvals that delivery waits for, each from a different person.</summary>
/// <param name="Role">Role that may approve, for example <c>Transfer.Approve</c>.</param>
/// <param name="Count">Number of different persons.</param>
/// <param name="Deadline">Time allowed, as an ISO 8601 duration.</param>
public sealed record RequiredApproval(string Role, int Count, string Deadline);
