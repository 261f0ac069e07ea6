namespace Baygate.Policy.Conditions;

/// <summary>
/// Which evidence shows which separate consent (PIPL 29, 39): an id that begins with C-EXPORT, C-SPI or C-PROVIDE shows that one and no
/// other; any other id shows one of them, the export first. One piece of evidence never shows both.
/// </summary>
internal static class Consents
{
    private const string Export = "C-EXPORT", Sensitive = "C-SPI", Provision = "C-PROVIDE";

    public static IReadOnlyList<string>? ToExport(Facts facts) => facts.ConsentEvidenceIds is { } ids ? OfExport(Distinct(ids)) : null;

    public static IReadOnlyList<string>? ToSensitive(Facts facts)
    {
        if (facts.ConsentEvidenceIds is not { } ids) return null;
        string[] all = Distinct(ids);
        string[] own = Beginning(all, Sensitive);
        return own.Length > 0 ? own : [.. Unnamed(all).Except(OfExport(all), StringComparer.Ordinal)];
    }

    private static string[] OfExport(string[] all) => Beginning(all, Export) is { Length: > 0 } own ? own : [.. Unnamed(all).Take(1)];

    private static string[] Beginning(string[] ids, string kind) => [.. ids.Where(id => id.StartsWith(kind, StringComparison.OrdinalIgnoreCase))];

    private static string[] Unnamed(string[] ids) =>
        [.. ids.Except(Beginning(ids, Export)).Except(Beginning(ids, Sensitive)).Except(Beginning(ids, Provision))];

    private static string[] Distinct(IReadOnlyList<string> ids) =>
        [.. ids.Where(id => !string.IsNullOrWhiteSpace(id)).Distinct(StringComparer.Ordinal)];
}
