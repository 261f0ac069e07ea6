using Baygate.Policy.Conditions;

namespace Baygate.Policy.Rules;

/// <summary>Proves that two conditions never hold of the same facts, by a fact that cannot have both values.</summary>
internal static class Disjointness
{
    public static bool IsProved(Condition left, Condition right) =>
        Coverage.Alternatives(left).All(one => Coverage.Alternatives(right).All(other => Contradict(one, other)));

    private static bool Contradict(Condition left, Condition right)
    {
        Condition[] parts = [.. Coverage.Parts(left), .. Coverage.Parts(right)];
        Comparison[] comparisons = [.. parts.OfType<Comparison>()];
        return comparisons.Any(one => comparisons.Any(one.Excludes))
            || parts.OfType<Group>().Where(group => !group.IsAll).Any(group => group.Members.All(member => comparisons.Any(one => Coverage.Parts(member).OfType<Comparison>().Any(one.Excludes))))
            || parts.OfType<Group>().Where(group => !group.IsAll).Any(group => parts.OfType<Group>().Where(other => !other.IsAll && other != group).Any(other => IsProved(group, other)));
    }
}
