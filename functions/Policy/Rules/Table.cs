namespace Baygate.Policy.Rules;

/// <summary>Rules of one stage for some regimes, in order of precedence.</summary>
internal sealed record Table(string Title, Stage Stage, IReadOnlyList<Regime> Regimes, IReadOnlyList<Rule> Rules, bool Always);
