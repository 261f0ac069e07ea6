namespace Baygate.Transfers.Ledger;

/// <summary>The statement that a transfer gave its persons back: nothing has left.</summary>
/// <param name="TransferId">The transfer.</param>
/// <param name="Zone">The zone of origin.</param>
/// <param name="Exporter">The exporter's id.</param>
/// <param name="At">When.</param>
public sealed record ReservationReleaseStatement(string TransferId, Zone Zone, string Exporter, DateTimeOffset At);
