namespace Baygate.Policy.Conditions;

/// <summary>The opposite of a condition; unknown stays unknown.</summary>
internal sealed class Negation(Condition inner) : Condition
{
    public override IEnumerable<string> Facts => inner.Facts;

    public override Truth Evaluate(Facts facts) => (Truth)(Truth.True - inner.Evaluate(facts));

    public override IEnumerable<string> Unknowns(Facts facts) => inner.Unknowns(facts);

    public override string ToString() => $"not {inner}";
}
