namespace Baygate.Transfers.Api.Messages;

/// <summary>One thing a host depends on.</summary>
/// <param name="Name">What was looked at.</param>
/// <param name="Status">One of the constants of <see cref="Health"/>.</param>
public sealed record HealthCheck(string Name, string Status);
