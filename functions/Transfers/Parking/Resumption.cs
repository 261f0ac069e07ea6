using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Parking;

/// <summary>What somebody recorded of a parked transfer.</summary>
/// <param name="Retry">Whether the failed phase is to run again.</param>
/// <param name="Refusal">Set when the transfer was withdrawn.</param>
public sealed record Resumption(bool Retry, Refusal? Refusal);
