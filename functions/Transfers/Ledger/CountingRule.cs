using Baygate.Policy;

namespace Baygate.Transfers.Ledger;

/// <summary>The rule of T5 on exempt flows.</summary>
internal static class CountingRule
{
    /// <summary>
    /// Order 16 Arts 3, 4, 5(1)(i) to (iii) and 6 leave a flow uncounted. A small volume (Art. 5(1)(iv)) is exempt because of the count and stays
    /// in it; a statutory duty (NDSR 35(6)) counts until somebody settles the question.
    /// </summary>
    private static readonly Exemption[] ByKind =
    [
        Exemption.Art3, Exemption.Art4, Exemption.Art5Contract, Exemption.Art5HumanResources, Exemption.Art5Emergency, Exemption.Art6,
    ];

    /// <summary>How the persons of a transfer under a decision are counted.</summary>
    public static LedgerCounting Of(Decision decision) => decision switch
    {
        { Outcome: Outcome.NotExport or Outcome.NotRegulated } => LedgerCounting.Exempt,
        { Outcome: Outcome.ExemptMechanism, Exemption: { } exemption } when ByKind.Contains(exemption) => LedgerCounting.Exempt,
        _ => LedgerCounting.Counted,
    };
}
