namespace Baygate.Infra.Tests.Rules;

/// <summary>infra/roles.json: every role that may be given, with the reason.</summary>
/// <param name="BuiltIn">Those that Azure brings, by key.</param>
/// <param name="Custom">Those of Baygate's own, by key.</param>
internal sealed record RoleCatalogue(IReadOnlyDictionary<string, RoleCatalogue.BuiltInRole> BuiltIn, IReadOnlyDictionary<string, RoleCatalogue.CustomRole> Custom)
{
    /// <summary>The file.</summary>
    public static RoleCatalogue Read() => DataFile.ReadTemplate<RoleCatalogue>("roles.json");

    /// <summary>A role that Azure brings.</summary>
    public sealed record BuiltInRole(string Id, string Name, string Reason);

    /// <summary>A role of Baygate's own.</summary>
    public sealed record CustomRole(string Name, string Description, string Reason, string[] Actions, string[] DataActions);
}
