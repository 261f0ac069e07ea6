namespace Baygate.Transfers.Agreements;

/// <summary>One version of an agreement, as signed into the register.</summary>
/// <param name="Version">From 1, one more at each change.</param>
/// <param name="Agreement">The agreement.</param>
/// <param name="PutBy">The compliance officer as <c>tid/oid</c>.</param>
/// <param name="PutAt">When.</param>
public sealed record RegisteredAgreement(int Version, Agreement Agreement, string PutBy, DateTimeOffset PutAt);
