namespace Baygate.Cli.Api;

/// <summary>One version of an agreement in the register.</summary>
internal sealed record RegisteredAgreement(int Version, Agreement Agreement, string PutBy, DateTimeOffset PutAt);
