namespace Baygate.Transfers.Api.Messages;

/// <summary>Whether the host can work.</summary>
/// <param name="Status"><c>healthy</c> or <c>unhealthy</c>.</param>
/// <param name="Checks">What was looked at.</param>
public sealed record Health(string Status, IReadOnlyList<HealthCheck> Checks)
{
    /// <summary>All that was looked at works.</summary>
    public const string Healthy = "healthy";

    /// <summary>Something does not work.</summary>
    public const string Unhealthy = "unhealthy";
}
