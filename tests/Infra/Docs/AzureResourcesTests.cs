using System.Text;
using Baygate.Infra.Tests.Deployments;
using Baygate.Infra.Tests.Rules;
using Baygate.Tests.Docs;

namespace Baygate.Infra.Tests.Docs;

/// <summary>docs/reference/azure-resources.md, made from what the templates would deploy.</summary>
public sealed class AzureResourcesTests
{
    private const string Macau = "parameters/macau.bicepparam";

    [Fact]
    public async Task Page_Always_SaysWhatTheTemplatesDeploy()
    {
        var zone = await Snapshots.OfAsync(Macau);
        var page = new StringBuilder()
            .AppendLine("# What a zone consists of in Azure").AppendLine()
            .AppendLine("Made by the tests from what `infra/parameters/macau.bicepparam` would deploy: private, with a recipient and the Durable Task Scheduler.").AppendLine()
            .AppendLine("## Resources").AppendLine().AppendLine("| type | how many |").AppendLine("|---|---|");
        foreach (var type in zone.Resources.GroupBy(resource => resource.Type).OrderBy(type => type.Key, StringComparer.Ordinal)) page.AppendLine(Row($"`{type.Key}`", $"{type.Count()}"));

        page.AppendLine().AppendLine("## Rights").AppendLine().AppendLine("No other right is given; a test compares. `stu` takes uploads, `sts` holds sealed files, `ste` evidence, ledger and register, `sth` is the host's, `std` takes deliveries.").AppendLine()
            .AppendLine("| on | role | why |").AppendLine("|---|---|---|");
        foreach (var right in zone.Of(ResourceTypes.RoleAssignment).Select(right => Row($"`{RightRules.TargetOf(right)}`", NameOf(zone, right), right.Text("properties.description")!)).Distinct().Order(StringComparer.Ordinal)) page.AppendLine(right);

        page.AppendLine().AppendLine("## Roles of Baygate's own").AppendLine().AppendLine("| role | may |").AppendLine("|---|---|");
        foreach (var role in RoleCatalogue.Read().Custom.Values) page.AppendLine(Row(role.Name, string.Join("<br>", role.Actions.Concat(role.DataActions).Select(action => $"`{action}`"))));

        page.AppendLine().AppendLine("## Settings of the app").AppendLine();
        foreach (var name in zone.Settings().Keys.Order(StringComparer.Ordinal)) page.AppendLine($"* `{name}`");

        page.AppendLine().AppendLine("## Values that every resource has").AppendLine().AppendLine("| for | type | value |").AppendLine("|---|---|---|");
        foreach (var row in RequiredValues.Rows) page.AppendLine(Row(row.Rule, $"`{row.Type}`", $"`{row.Path}` {Expected(row)}"));

        page.AppendLine().AppendLine("## Other rules").AppendLine();
        foreach (var rule in Rule.All.Select(rule => rule.Name).Except(RequiredValues.Rows.Select(row => row.Rule))) page.AppendLine($"* {rule}");
        GeneratedPage.Verify("reference/azure-resources.md", page.ToString());
    }

    private static string Row(params string[] cells) => $"| {string.Join(" | ", cells)} |";

    private static string NameOf(Deployment zone, Resource right)
    {
        var key = RightRules.RoleOf(zone, right);
        var catalogue = RoleCatalogue.Read();
        return catalogue.BuiltIn.TryGetValue(key, out var builtIn) ? builtIn.Name : catalogue.Custom[key].Name;
    }

    private static string Expected(RequiredValue row) => row switch
    {
        { Is: { } value } => $"is `{value.ToJsonString()}`",
        { OneOf: { } values } => $"is {string.Join(" or ", values.Select(value => $"`{value}`"))}",
        { AtLeast: { } least } => $"is at least {least}",
        { Reaches: { } type } => $"names a `{type}` of the zone",
        { EndsWith: { } end } => $"ends with `{end}`",
        _ => "is there",
    };
}
