namespace Baygate.Policy.Conditions;

/// <summary>
/// Facts that imply each other. What follows from another fact is known; what contradicts another fact is unknown, so that
/// a slip in one of them stops the transfer instead of relaxing it.
/// </summary>
internal static class Consistency
{
    public static bool? ContainsPi(Facts facts) =>
        Reconcile(facts.ContainsPi, facts.ContainsSpi == true || SpiImplied(facts) || facts.NNonSpiPersons > 0);

    public static bool? ContainsSpi(Facts facts) =>
        Reconcile(facts.ContainsSpi, SpiImplied(facts)) ?? (facts.ContainsSpi is null && ContainsPi(facts) == false ? false : null);

    public static bool? HasUnder14(Facts facts) =>
        Reconcile(facts.HasUnder14, facts.SpiCategories?.Contains(SpiCategory.Minor) == true)
        ?? (facts.HasUnder14 is null && ContainsPi(facts) == false ? false : null);

    public static IReadOnlyList<SpiCategory>? SpiCategories(Facts facts) => facts.SpiCategories switch
    {
        null => ContainsSpi(facts) == false ? [] : null,
        [] => ContainsSpi(facts) == true ? null : [],
        var stated => stated,
    };

    public static long? YtdNonSpiPersons(Facts facts) => AtLeast(facts.YtdNonSpiPersons, facts.NNonSpiPersons ?? 0);

    public static long? YtdSpiPersons(Facts facts) =>
        AtLeast(facts.YtdSpiPersons, Math.Max(facts.NSpiPersons ?? 0, ContainsSpi(facts) == true ? 1 : 0));

    /// <summary>Keys of the facts that are stated and yet unknown, because another fact contradicts them.</summary>
    public static IReadOnlyList<string> Contradictions(Facts facts)
    {
        List<string> keys = [];
        if (facts.ContainsPi is not null && ContainsPi(facts) is null) keys.Add("containsPi");
        if (facts.ContainsSpi is not null && ContainsSpi(facts) is null) keys.Add("containsSpi");
        if (facts.HasUnder14 is not null && HasUnder14(facts) is null) keys.Add("hasUnder14");
        if (facts.SpiCategories is not null && SpiCategories(facts) is null) keys.Add("spiCategories");
        if (facts.YtdNonSpiPersons is not null && YtdNonSpiPersons(facts) is null) keys.Add("ytdNonSpiPersons");
        if (facts.YtdSpiPersons is not null && YtdSpiPersons(facts) is null) keys.Add("ytdSpiPersons");
        return keys;
    }

    private static bool SpiImplied(Facts facts) =>
        facts.SpiCategories is { Count: > 0 } || facts.HasUnder14 == true || facts.NSpiPersons > 0;

    private static bool? Reconcile(bool? stated, bool implied)
    {
        if (!implied) return stated;
        return stated == false ? null : true;
    }

    private static long? AtLeast(long? stated, long floor) => stated >= Math.Max(floor, 0) ? stated : null;
}
