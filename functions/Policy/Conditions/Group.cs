namespace Baygate.Policy.Conditions;

/// <summary>All or any of several conditions. All of none is true, any of none is false.</summary>
internal sealed class Group(bool all, IReadOnlyList<Condition> members) : Condition
{
    /// <summary>How a condition that is always true reads.</summary>
    public const string Always = "always";

    private readonly Condition[] _members = [.. members];

    public bool IsAll => all;

    public IReadOnlyList<Condition> Members => _members;

    public override IEnumerable<string> Facts => _members.SelectMany(member => member.Facts);

    public override Truth Evaluate(Sheet sheet)
    {
        Truth settled = all ? Truth.False : Truth.True;
        Truth result = all ? Truth.True : Truth.False;
        foreach (Condition member in _members)
        {
            Truth truth = member.Evaluate(sheet);
            if (truth == settled) return settled;
            if (truth == Truth.Unknown) result = truth;
        }

        return result;
    }

    public override IEnumerable<string> Unknowns(Sheet sheet) =>
        Evaluate(sheet) == Truth.Unknown ? _members.SelectMany(member => member.Unknowns(sheet)) : [];

    public override Condition Settling(Sheet sheet)
    {
        Truth settled = all ? Truth.False : Truth.True;
        foreach (Condition member in _members)
        {
            if (member.Evaluate(sheet) == settled) return member.Settling(sheet);
        }

        return this;
    }

    public override string ToString() => _members.Length switch
    {
        0 => all ? Always : "never",
        _ => $"({string.Join(all ? " and " : " or ", (IEnumerable<Condition>)_members)})",
    };
}
