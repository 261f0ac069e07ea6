namespace Baygate.Transfers.Api.Messages;

/// <summary>What came of making an exporter's ledger anew.</summary>
/// <param name="Exporter">The exporter's id.</param>
/// <param name="CheckedOnly">Whether nothing was written.</param>
/// <param name="Years">Every year.</param>
/// <param name="RestoredReservations">Transfers under way whose reservation was missing or another.</param>
/// <param name="RemovedReservations">Transfers that have ended and still held one.</param>
/// <param name="UnaccountedTransfers">Transfers with a receipt whose persons are in no year yet: they are being closed, or evidence is missing.</param>
public sealed record LedgerRebuild(
    string Exporter,
    bool CheckedOnly,
    IReadOnlyList<LedgerRebuiltYear> Years,
    IReadOnlyList<string> RestoredReservations,
    IReadOnlyList<string> RemovedReservations,
    IReadOnlyList<string> UnaccountedTransfers);
