using Baygate.Infra.Tests.Deployments;
using Baygate.Transfers.Zones;
using static Baygate.Infra.Tests.Deployments.ResourceTypes;

namespace Baygate.Infra.Tests.Rules;

/// <summary>Where everything stands, and that it says so.</summary>
internal static class PlaceRules
{
    private static readonly string[] Tags = ["azd-env-name", "baygate-zone", "baygate-place", "baygate-geo-lock", "baygate-exposure"];
    private static readonly Places Known = DataFile.ReadTemplate<Places>("places.json");

    private static readonly HashSet<string> WithoutRegion =
    [
        DnsZone, DnsZone + "/virtualNetworkLinks", PrivateLinkScope, "Microsoft.Insights/actionGroups", MetricAlert,
    ];

    // Attached to another resource, or a part of one, and without tags in Azure.
    private static readonly HashSet<string> WithoutTags =
    [
        RoleDefinition, RoleAssignment, ManagementLock, DiagnosticSetting, Defender, "Microsoft.Consumption/budgets", Lifecycle,
        BlobService, StorageAccount + "/queueServices", StorageAccount + "/tableServices", Container, Immutability, Table,
        PrivateEndpoint + "/privateDnsZoneGroups", PrivateLinkScope + "/scopedResources", Site + "/basicPublishingCredentialsPolicies", Scheduler + "/taskHubs",
    ];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("tags everywhere", Untagged),
        new("everything stands in the one region", Elsewhere),
        new("the geo lock is told truly", GeoLock),
        new("nothing is missing", Missing),
    ];

    private static IEnumerable<string> Untagged(Deployment deployment) => deployment.Resources
        .Where(resource => !WithoutTags.Contains(resource.Type) && !Tags.All(tag => resource.Text($"tags.{tag}") is { Length: > 0 }))
        .Select(resource => $"{resource.Type} {resource.Name}");

    private static IEnumerable<string> Elsewhere(Deployment deployment)
    {
        var region = deployment.Of(ResourceGroup).SingleOrDefault()?.Text("location") ?? "eastasia";
        foreach (var resource in deployment.Resources)
        {
            var expected = WithoutRegion.Contains(resource.Type) ? "global" : region;
            var hasNone = WithoutTags.Contains(resource.Type) || resource.Type == Key;
            if (!hasNone && resource.Text("location") != expected) yield return $"{resource.Name} stands in {resource.Text("location")}";
        }
    }

    private static IEnumerable<string> GeoLock(Deployment deployment)
    {
        var group = deployment.Of(ResourceGroup).Single();
        var place = Known.Regions.GetValueOrDefault(group.Text("location") ?? "");
        if (group.Text("tags.baygate-place") != place) yield return "the place";
        var isInside = place == Known.Zones[group.Text("tags.baygate-zone") ?? "hongkong"];
        if (group.Text("tags.baygate-geo-lock") != (isInside ? "inside" : "outside, no GBA standard contract")) yield return "the lock";
        if (deployment.Settings().GetValueOrDefault("Baygate__Zone") != group.Text("tags.baygate-zone")) yield return "the zone";
    }

    private static IEnumerable<string> Missing(Deployment deployment)
    {
        string[] wanted = [ResourceGroup, Identity, Workspace, Insights, Network, Vault, Topic, Site, "Microsoft.Web/serverfarms", "Microsoft.Insights/actionGroups", "Microsoft.Consumption/budgets", "Microsoft.Insights/workbooks"];
        foreach (var type in wanted.Where(type => deployment.Of(type).Count() != 1)) yield return type;
        if (deployment.Of(SecurityGroup).Count() != 2) yield return SecurityGroup;
        if (deployment.Of("Microsoft.Network/natGateways").Any() == deployment.IsTrial) yield return "the gateway";
        var uploads = deployment.Of(StorageAccount).Single(account => account.IsFor(ZoneAccount.Uploads));
        if (deployment.Of(Topic).Any(topic => topic.Text("properties.source") is { } source && !source.StartsWith('[') && source != uploads.Id)) yield return "events of the inbox";
    }

    private sealed record Places(Dictionary<string, string> Zones, Dictionary<string, string> Regions);
}
