namespace Baygate.Policy.Rules;

/// <summary>One data file of the rulebook: rows of the same stage for the same regimes, in order of precedence.</summary>
internal sealed record TableFile(string Title, Stage Stage, IReadOnlyList<Regime> Regimes, IReadOnlyList<RuleRow> Rules);
