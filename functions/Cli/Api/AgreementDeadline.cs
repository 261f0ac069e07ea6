namespace Baygate.Cli.Api;

/// <summary>A deadline that comes with an agreement; null days are unknown.</summary>
internal sealed record AgreementDeadline(string Kind, string? Authority, DateOnly? Opens, DateOnly? Due, DateOnly? MetOn);
