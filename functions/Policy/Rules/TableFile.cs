namespace Baygate.Policy.Rules;

/// <summary>One data file of the rulebook: rows of the same stage for the same regimes.</summary>
/// <param name="Title">What the table is about.</param>
/// <param name="Stage">When it is consulted.</param>
/// <param name="Regimes">For which transfers.</param>
/// <param name="Rules">The rows.</param>
/// <param name="Precedence">What holds where two rows apply; needed where rows choose, null elsewhere.</param>
/// <param name="Always">Whether rows of the terms are looked at whatever the outcome, a denial included.</param>
internal sealed record TableFile(
    string Title, Stage Stage, IReadOnlyList<Regime> Regimes, IReadOnlyList<RuleRow> Rules, Precedence? Precedence = null, bool Always = false);
