namespace Baygate.Policy.Conditions;

/// <summary>The opposite of a condition; unknown stays unknown.</summary>
internal sealed class Negation(Condition inner) : Condition
{
    public override IEnumerable<string> Facts => inner.Facts;

    public override Truth Evaluate(Sheet sheet) => (Truth)(Truth.True - inner.Evaluate(sheet));

    public override IEnumerable<string> Unknowns(Sheet sheet) => inner.Unknowns(sheet);

    public override string ToString() => $"not {inner}";
}
