using Baygate.Policy.Conditions;

namespace Baygate.Policy.Rules;

/// <summary>Whether a row is never reached because an earlier one applies whenever it does.</summary>
internal static class Coverage
{
    /// <summary>
    /// Proves it where it can: on every day the later row may be applied so may the earlier one, and each of its conditions is one of the
    /// later row's. What is not proved may still hold; the tests demand facts under which each row decides.
    /// </summary>
    public static bool Covers(Rule earlier, Rule later)
    {
        if (earlier.Row.ValidFrom > (later.Row.ValidFrom ?? DateOnly.MinValue) || earlier.Row.ValidUntil < (later.Row.ValidUntil ?? DateOnly.MaxValue)) return false;
        HashSet<string> conditions = [.. Parts(later.When).Select(part => $"{part}")];
        return Alternatives(earlier.When).Any(alternative => Parts(alternative).All(part => conditions.Contains($"{part}")));
    }

    /// <summary>The conditions that all must hold, named ones opened.</summary>
    public static IEnumerable<Condition> Parts(Condition condition) => condition switch
    {
        Named named => Parts(named.Inner),
        Group { IsAll: true } all => all.Members.SelectMany(Parts),
        _ => [condition],
    };

    /// <summary>The conditions of which one suffices.</summary>
    public static IEnumerable<Condition> Alternatives(Condition condition) => condition switch
    {
        Named named => Alternatives(named.Inner),
        Group { IsAll: false } any => any.Members.SelectMany(Alternatives),
        _ => [condition],
    };
}
