namespace Baygate.Cli.Api;

/// <summary>What came of making an exporter's ledger anew.</summary>
internal sealed record LedgerRebuild(
    string Exporter,
    bool CheckedOnly,
    IReadOnlyList<LedgerRebuiltYear> Years,
    IReadOnlyList<string> RestoredReservations,
    IReadOnlyList<string> RemovedReservations,
    IReadOnlyList<string> UnaccountedTransfers)
{
    /// <summary>Whether the ledger held what the evidence says.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool Held => Years.All(year => !year.Differed) && RestoredReservations.Count + RemovedReservations.Count + UnaccountedTransfers.Count == 0;
}
