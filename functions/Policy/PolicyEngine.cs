using Baygate.Policy.Evaluation;

namespace Baygate.Policy;

/// <summary>Facts in, decision out (T21). Pure and thread-safe: same facts, same rulebook, same decision.</summary>
/// <param name="rulebook">The rules to apply.</param>
public sealed class PolicyEngine(Rulebook rulebook)
{
    /// <summary>Decides one transfer.</summary>
    /// <param name="facts">What is known; without <see cref="Facts.DecisionDate"/> the decision can at best be <see cref="Outcome.NeedsInfo"/>.</param>
    public Decision Decide(Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new Hearing(rulebook, facts).Decide();
    }
}
