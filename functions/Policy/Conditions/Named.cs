namespace Baygate.Policy.Conditions;

/// <summary>A condition defined once under a name.</summary>
internal sealed class Named(string name, Condition inner) : Condition
{
    public override IEnumerable<string> Facts => inner.Facts;

    public override Truth Evaluate(Facts facts) => inner.Evaluate(facts);

    public override IEnumerable<string> Unknowns(Facts facts) => inner.Unknowns(facts);

    public override string ToString() => name;
}
