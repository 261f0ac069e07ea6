namespace Baygate.Transfers.Ledger;

/// <summary>The statement that a transfer's persons have left, and in which year they count.</summary>
/// <param name="TransferId">The transfer.</param>
/// <param name="Zone">The zone of origin.</param>
/// <param name="Exporter">The exporter's id.</param>
/// <param name="Year">The calendar year of <paramref name="LeftAt"/> in the exporter's time zone.</param>
/// <param name="Counting">Whether they count towards the thresholds.</param>
/// <param name="PersonsSha256">SHA-256 of the persons, 64 hexadecimal digits.</param>
/// <param name="All">How many persons.</param>
/// <param name="Sensitive">How many of them with sensitive data.</param>
/// <param name="LeftAt">The moment of the transfer: that of the receipt, or of the end of a release that may have delivered.</param>
/// <param name="Delivered">Whether a receipt proves it; otherwise something may have left.</param>
public sealed record CommitStatement(
    string TransferId,
    Zone Zone,
    string Exporter,
    int Year,
    LedgerCounting Counting,
    string PersonsSha256,
    int All,
    int Sensitive,
    DateTimeOffset LeftAt,
    bool Delivered);
