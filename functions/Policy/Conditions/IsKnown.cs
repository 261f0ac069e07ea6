namespace Baygate.Policy.Conditions;

/// <summary>Whether a fact is known (a claim: made). Never unknown itself.</summary>
internal sealed class IsKnown(Fact fact) : Condition
{
    public override IEnumerable<string> Facts => [fact.Key];

    public override Truth Evaluate(Sheet sheet) =>
        sheet[fact] is { } value && value != FactValue.None ? Truth.True : Truth.False;

    public override IEnumerable<string> Unknowns(Sheet sheet) => [];

    public override string ToString() => $"{fact.Key} is known";
}
