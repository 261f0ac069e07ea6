namespace Baygate.Transfers.People;

/// <summary>Who calls, as the checked token says.</summary>
/// <param name="Person">The person.</param>
/// <param name="Roles">The token's roles, of <see cref="People.Roles"/>.</param>
public sealed record Caller(Person Person, IReadOnlySet<string> Roles)
{
    /// <summary>Whether the token carries a role.</summary>
    /// <param name="role">One of <see cref="People.Roles"/>.</param>
    /// <returns>True when it does.</returns>
    public bool Is(string role) => Roles.Contains(role);
}
