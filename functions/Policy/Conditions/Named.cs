namespace Baygate.Policy.Conditions;

/// <summary>A condition defined once under a name.</summary>
internal sealed class Named(string name, int index, Condition inner) : Condition
{
    public Condition Inner => inner;

    public override IEnumerable<string> Facts => inner.Facts;

    public override Truth Evaluate(Sheet sheet) => sheet.Of(index, inner);

    public override IEnumerable<string> Unknowns(Sheet sheet) => inner.Unknowns(sheet);

    public override string ToString() => name;
}
