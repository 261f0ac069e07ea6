namespace Baygate.Policy.Conditions;

/// <summary>All or any of several conditions. All of none is true, any of none is false.</summary>
internal sealed class Group(bool all, IReadOnlyList<Condition> members) : Condition
{
    /// <summary>How a condition that is always true reads.</summary>
    public const string Always = "always";

    public override IEnumerable<string> Facts => members.SelectMany(member => member.Facts);

    public override Truth Evaluate(Facts facts)
    {
        Truth result = all ? Truth.True : Truth.False;
        foreach (Condition member in members)
        {
            Truth truth = member.Evaluate(facts);
            if (all ? truth < result : truth > result) result = truth;
        }

        return result;
    }

    public override IEnumerable<string> Unknowns(Facts facts) =>
        Evaluate(facts) == Truth.Unknown ? members.SelectMany(member => member.Unknowns(facts)) : [];

    public override string ToString() => members.Count switch
    {
        0 => all ? Always : "never",
        _ => $"({string.Join(all ? " and " : " or ", members)})",
    };
}
