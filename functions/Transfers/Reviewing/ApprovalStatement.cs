namespace Baygate.Transfers.Reviewing;

/// <summary>The statement that one authenticated person said yes or no to exactly what was reviewed.</summary>
/// <param name="TransferId">The transfer.</param>
/// <param name="Round">The decision's round.</param>
/// <param name="BindingDigest">What was reviewed, 64 hexadecimal digits.</param>
/// <param name="Person">Who, as <c>tid/oid</c>.</param>
/// <param name="Roles">The roles the person's token carried.</param>
/// <param name="Approved">True for yes, false for no.</param>
/// <param name="Reason">The person's reason; required for a no.</param>
/// <param name="At">When.</param>
public sealed record ApprovalStatement(
    string TransferId, int Round, string BindingDigest, string Person, IReadOnlyList<string> Roles, bool Approved, string? Reason, DateTimeOffset At);
