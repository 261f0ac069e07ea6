namespace Baygate.Transfers.Api.Messages;

/// <summary>How much a version of a zone's holding key still protects.</summary>
/// <param name="Zone">The zone.</param>
/// <param name="KeyId">The version's id.</param>
/// <param name="IsCurrent">Whether new files are wrapped with it. A version that is not, and is of no use any more, can be disabled.</param>
/// <param name="Uses">Waiting files, and the zone's secret of the ledger, that only this version opens.</param>
public sealed record KeyUse(Zone Zone, string KeyId, bool IsCurrent, int Uses);
