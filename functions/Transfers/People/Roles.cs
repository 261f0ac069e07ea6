using System.Collections.Frozen;

namespace Baygate.Transfers.People;

/// <summary>The app roles a token may carry.</summary>
public static class Roles
{
    /// <summary>Declares uploads, follows and withdraws them.</summary>
    public const string Submit = "Transfer.Submit";

    /// <summary>Approves or rejects.</summary>
    public const string Approve = "Transfer.Approve";

    /// <summary>Keeps agreements, supplies facts, clears reviews, retries; approves where a decision asks for the role.</summary>
    public const string ComplianceOfficer = "Compliance.Officer";

    /// <summary>Reads everything, changes nothing.</summary>
    public const string Audit = "Audit.Read";

    /// <summary>Every role; others in a token mean nothing here.</summary>
    public static IReadOnlySet<string> All { get; } = new[] { Submit, Approve, ComplianceOfficer, Audit }.ToFrozenSet(StringComparer.Ordinal);
}
