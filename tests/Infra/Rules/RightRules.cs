using Baygate.Infra.Tests.Compiler;
using Baygate.Infra.Tests.Deployments;
using static Baygate.Infra.Tests.Deployments.ResourceTypes;

namespace Baygate.Infra.Tests.Rules;

/// <summary>Who may do what: exactly the rights of grants.json, each of a role in infra/roles.json, each with its reason.</summary>
internal static class RightRules
{
    private static readonly RoleCatalogue Catalogue = RoleCatalogue.Read();
    private static readonly Grants Known = DataFile.Read<Grants>("grants.json");
    private static readonly string Condition = string.Join(' ', InfraFolder.Read("delivery-condition.txt").Split('\n'));

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("rights are these and no others", GrantsGiven),
        new("roles of our own are those of roles.json", Definitions),
        new("a right says why", Reasons),
        new("a sender creates and does nothing else", Senders),
        new("rights belong to the app, but for dead letters and deliveries", Principals),
    ];

    /// <summary>The key in roles.json of the role that an assignment gives, or its id where it is in no list.</summary>
    public static string RoleOf(Deployment deployment, Resource assignment)
    {
        var id = assignment.Text("properties.roleDefinitionId")?.Split('/')[^1];
        var custom = deployment.Of(RoleDefinition).FirstOrDefault(definition => definition.Name == id);
        return Catalogue.BuiltIn.FirstOrDefault(role => role.Value.Id == id).Key
            ?? Catalogue.Custom.FirstOrDefault(role => custom?.Text("properties.roleName")?.StartsWith(role.Value.Name + " (", StringComparison.Ordinal) == true).Key
            ?? $"unlisted {id}";
    }

    /// <summary>What an assignment is on, as grants.json names it.</summary>
    public static string TargetOf(Resource assignment)
    {
        var parts = assignment.Scope.Split('/');
        return parts switch
        {
            [.., "storageAccounts", var account, "blobServices", "default", "containers", var container] => $"{account[..3]}/{(account.StartsWith("std", StringComparison.Ordinal) ? "*" : container)}",
            [.., "storageAccounts", var account] => account[..3],
            [.., "vaults", _, "keys", var key] => $"kv/{key}",
            [.., "components", _] => "appi",
            [.., "schedulers", _, "taskHubs", var hub] => $"dts/{hub}",
            _ => assignment.Scope,
        };
    }

    private static IEnumerable<string> GrantsGiven(Deployment deployment)
    {
        var given = deployment.Of(RoleAssignment).Select(assignment => $"{RoleOf(deployment, assignment)} on {TargetOf(assignment)}").ToHashSet();
        var always = Known.Always.SelectMany(target => target.Value.Select(role => $"{role} on {target.Key}")).ToHashSet();
        var whereThere = Known.WhereThere.Where(target => IsThere(deployment, target.Key)).SelectMany(target => target.Value.Select(role => $"{role} on {target.Key}"));
        var expected = always.Concat(whereThere).ToHashSet();
        foreach (var missing in expected.Except(given)) yield return $"missing: {missing}";
        foreach (var added in given.Except(expected)) yield return $"not listed: {added}";
        foreach (var container in deployment.Of(Container).Where(item => item.Name.StartsWith("std", StringComparison.Ordinal)))
        {
            if (!deployment.On(container, RoleAssignment).Any()) yield return $"nobody can deliver to {container.Name}";
        }
    }

    private static bool IsThere(Deployment deployment, string target) => target[..3] == "dts"
        ? deployment.Of(Scheduler).Any()
        : deployment.Of(StorageAccount).Any(account => account.IsForDeliveries());

    private static IEnumerable<string> Definitions(Deployment deployment)
    {
        foreach (var (key, role) in Catalogue.Custom)
        {
            var found = deployment.Of(RoleDefinition).SingleOrDefault(definition => definition.Text("properties.roleName")?.StartsWith(role.Name + " (", StringComparison.Ordinal) == true);
            if (found is null)
            {
                yield return $"{key} is not there";
                continue;
            }

            var permission = found.Items("properties.permissions").Single();
            if (!IsSame(permission["actions"], role.Actions) || !IsSame(permission["dataActions"], role.DataActions)) yield return $"{key} can do something else";
            if (permission["notActions"]?.AsArray().Count != 0 || permission["notDataActions"]?.AsArray().Count != 0) yield return $"{key} has exceptions";
            if (found.Text("properties.description") != role.Description) yield return $"{key} does not say what it is";
        }

        if (deployment.Of(RoleDefinition).Count() != Catalogue.Custom.Count) yield return "there are others";
    }

    private static IEnumerable<string> Reasons(Deployment deployment) => deployment.Of(RoleAssignment)
        .Where(assignment => assignment.Text("properties.description") is not { Length: > 0 } reason
            || (Catalogue.BuiltIn.Values.All(role => role.Reason != reason) && Catalogue.Custom.Values.All(role => role.Reason != reason)))
        .Select(assignment => assignment.Id);

    private static IEnumerable<string> Senders(Deployment deployment)
    {
        foreach (var assignment in deployment.Of(RoleAssignment))
        {
            var (condition, version) = (assignment.Text("properties.condition"), assignment.Text("properties.conditionVersion"));
            var isDelivery = TargetOf(assignment) == "std/*";
            var expected = isDelivery ? Condition.Replace("{container}", assignment.Scope.Split('/')[^1], StringComparison.Ordinal) : null;
            if (condition != expected || version != (isDelivery ? "2.0" : null)) yield return $"{assignment.Scope} has the condition {condition}";
        }
    }

    private static IEnumerable<string> Principals(Deployment deployment)
    {
        foreach (var assignment in deployment.Of(RoleAssignment))
        {
            var principal = assignment.Text("properties.principalId") ?? "";
            var isRight = TargetOf(assignment) switch
            {
                "sth/deadletters" => principal.Contains("/systemTopics/", StringComparison.Ordinal),
                "std/*" => Guid.TryParse(principal, out _),
                _ => principal.Contains("/userAssignedIdentities/", StringComparison.Ordinal),
            };
            if (!isRight) yield return $"{TargetOf(assignment)} belongs to {principal}";
        }
    }

    private static bool IsSame(System.Text.Json.Nodes.JsonNode? found, string[] expected) =>
        found is not null && found.AsArray().Select(item => (string)item!).SequenceEqual(expected);

    private sealed record Grants(Dictionary<string, string[]> Always, Dictionary<string, string[]> WhereThere);
}
