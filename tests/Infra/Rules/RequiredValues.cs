namespace Baygate.Infra.Tests.Rules;

/// <summary>The rules of required.json.</summary>
internal static class RequiredValues
{
    /// <summary>The rows.</summary>
    public static IReadOnlyList<RequiredValue> Rows { get; } = DataFile.Read<IReadOnlyList<RequiredValue>>("required.json");

    /// <summary>One rule for each name.</summary>
    public static IEnumerable<Rule> Rules => Rows.GroupBy(row => row.Rule)
        .Select(rows => new Rule(rows.Key, deployment => rows.SelectMany(row => row.Check(deployment))));
}
