namespace Baygate.Transfers.Ledger;

/// <summary>The statement that a decided transfer holds persons against its exporter's year, until they are committed or released.</summary>
/// <param name="TransferId">The transfer.</param>
/// <param name="Round">The decision's round.</param>
/// <param name="Zone">The zone of origin.</param>
/// <param name="Exporter">The exporter's id.</param>
/// <param name="Counting">Whether they count towards the thresholds.</param>
/// <param name="PersonsSha256">SHA-256 of the persons, 64 hexadecimal digits.</param>
/// <param name="All">How many persons.</param>
/// <param name="Sensitive">How many of them with sensitive data.</param>
/// <param name="At">When.</param>
public sealed record ReservationStatement(
    string TransferId,
    int Round,
    Zone Zone,
    string Exporter,
    LedgerCounting Counting,
    string PersonsSha256,
    int All,
    int Sensitive,
    DateTimeOffset At);
