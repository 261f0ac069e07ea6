using Baygate.Infra.Tests.Deployments;
using Baygate.Transfers.Zones;
using static Baygate.Infra.Tests.Deployments.ResourceTypes;

namespace Baygate.Infra.Tests.Rules;

/// <summary>Who can reach what: by private endpoints alone, or in a trial from the addresses named.</summary>
internal static class NetworkRules
{
    private static readonly string[] Monitored = [Workspace, Insights];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("no public network", PublicNames),
        new("firewalls open to nobody else", Firewalls),
        new("telemetry stays private", Telemetry),
        new("every service has its private endpoint", MissingEndpoints),
        new("every private endpoint has its name", Endpoints),
        new("subnets are closed", Subnets),
        new("security rules are these", SecurityRules.Check),
    ];

    private static IEnumerable<string> PublicNames(Deployment deployment) => deployment.Of(StorageAccount)
        .Where(account => account.Text("properties.publicNetworkAccess") != (IsOpen(deployment, account) ? "Enabled" : "Disabled"))
        .Select(account => $"{account.Name} is {account.Text("properties.publicNetworkAccess")}");

    private static IEnumerable<string> Firewalls(Deployment deployment)
    {
        foreach (var resource in deployment.Of(StorageAccount).Concat(deployment.Of(Vault)))
        {
            var addresses = resource.Items("properties.networkAcls.ipRules");
            if (addresses.Count > 0 != IsOpen(deployment, resource)) yield return $"{resource.Name} lets {addresses.Count} addresses in";
            if (addresses.Any(rule => ((string?)rule["value"])?.StartsWith("0.", StringComparison.Ordinal) != false)) yield return $"{resource.Name} lets everybody in";
            if (resource.Type == StorageAccount && addresses.Any(rule => (string?)rule["action"] != "Allow")) yield return $"{resource.Name} has a rule that does not allow";

            var subnets = resource.Items("properties.networkAcls.virtualNetworkRules").Select(rule => (string?)rule["id"]).ToList();
            if (deployment.IsTrial ? subnets is not [{ } only] || !only.EndsWith("/subnets/app", StringComparison.Ordinal) : subnets.Count > 0)
                yield return $"{resource.Name} lets other subnets in";
        }

        foreach (var account in deployment.Of(StorageAccount))
        {
            var bypass = account.Text("properties.networkAcls.bypass");
            var isPassed = account.IsForHost() || account.IsFor(ZoneAccount.Uploads);
            if (bypass != (isPassed ? "AzureServices" : "None")) yield return $"{account.Name} is passed by {bypass}";
        }
    }

    // Another cloud's private link to Azure Monitor is not established, so that telemetry goes by the public name there.
    private static IEnumerable<string> Telemetry(Deployment deployment)
    {
        var isPrivate = !deployment.IsTrial && !deployment.IsInChina();
        if (deployment.Of(PrivateLinkScope).Any() != isPrivate) yield return "the private link scope";
        if (deployment.Of(PrivateLinkScope + "/scopedResources").Count() != (isPrivate ? 2 : 0)) yield return "the scope's members";
        foreach (var resource in Monitored.SelectMany(deployment.Of))
        {
            foreach (var side in new[] { "publicNetworkAccessForIngestion", "publicNetworkAccessForQuery" })
            {
                if (resource.Text($"properties.{side}") != (isPrivate ? "Disabled" : "Enabled")) yield return $"{resource.Name}, {side}";
            }
        }
    }

    private static IEnumerable<string> MissingEndpoints(Deployment deployment)
    {
        var wanted = deployment.Resources.SelectMany(resource => GroupsOf(resource).Select(group => (resource.Id, Group: group))).ToHashSet();
        if (deployment.IsTrial) return deployment.Of(PrivateEndpoint).Select(endpoint => $"a trial has {endpoint.Name}");
        return wanted.Except(deployment.Of(PrivateEndpoint).SelectMany(Targets)).Select(target => $"{target.Id} lacks {target.Group}");
    }

    private static IEnumerable<string> Endpoints(Deployment deployment)
    {
        foreach (var endpoint in deployment.Of(PrivateEndpoint))
        {
            var zones = deployment.Of(PrivateEndpoint + "/privateDnsZoneGroups").Where(group => group.Name == endpoint.Name + "/default")
                .SelectMany(group => group.Items("properties.privateDnsZoneConfigs")).Select(zone => (string)zone["properties"]!["privateDnsZoneId"]!).ToList();
            if (!zones.All(zone => deployment.Of(DnsZone).Any(known => known.Id == zone && IsLinked(deployment, known)))) yield return $"{endpoint.Name} has a zone that is not there";
            if (!Targets(endpoint).All(target => NamesOf(target.Group).All(name => zones.Any(zone => zone.Contains(name, StringComparison.Ordinal)))))
                yield return $"{endpoint.Name} has no name";
            if (Targets(endpoint).Any() == false) yield return $"{endpoint.Name} leads nowhere";
            if (endpoint.Text("properties.customNetworkInterfaceName") is null) yield return $"{endpoint.Name} has an interface without a name";
            foreach (var asked in endpoint.Items("properties.manualPrivateLinkServiceConnections"))
            {
                if ((string?)asked["properties"]!["requestMessage"] is not { Length: > 0 }) yield return $"{endpoint.Name} asks without a word";
            }
        }
    }

    private static IEnumerable<string> Subnets(Deployment deployment)
    {
        foreach (var network in deployment.Of(Network))
        {
            var subnets = network.Items("properties.subnets").Select(subnet => new Subnet(subnet)).ToList();
            if (subnets is not [{ Name: "app" } app, { Name: "endpoints" } endpoints])
            {
                yield return $"{network.Name} has other subnets";
                continue;
            }

            if (!app.Has("nsg-app") || !endpoints.Has("nsg-endpoints")) yield return "a subnet has no rules";
            if (app.Delegation != "Microsoft.App/environments") yield return "the app's subnet is not the app's";
            if (app.LeavesByDefault != deployment.IsTrial || endpoints.LeavesByDefault) yield return "a subnet can call anybody";
            if (app.HasGateway == deployment.IsTrial) yield return "the app leaves by another address";
            if (app.ServiceEndpoints.Count != (deployment.IsTrial ? 2 : 0)) yield return "the app's subnet has service endpoints";
            if (endpoints.Policies != "NetworkSecurityGroupEnabled") yield return "rules do not hold for endpoints";
            if (app.Range == endpoints.Range || app.Range is null || endpoints.Range is null) yield return "subnets overlap";
            if (network.Items("properties.addressSpace.addressPrefixes").Count != 1) yield return "the network has no address space";
        }
    }

    private static bool IsOpen(Deployment deployment, Resource resource) =>
        deployment.IsTrial || (resource.IsForDeliveries() && resource.Items("properties.networkAcls.ipRules").Count > 0);

    private static bool IsLinked(Deployment deployment, Resource zone) => deployment.Of(DnsZone + "/virtualNetworkLinks").Any(link => link.Name == zone.Name + "/network");

    private static IEnumerable<(string Id, string Group)> Targets(Resource endpoint) =>
        endpoint.Items("properties.privateLinkServiceConnections").Concat(endpoint.Items("properties.manualPrivateLinkServiceConnections"))
            .Select(connection => ((string)connection["properties"]!["privateLinkServiceId"]!, (string?)connection["properties"]!["groupIds"]?[0] ?? ""));

    private static string[] GroupsOf(Resource resource) => resource.Type switch
    {
        StorageAccount when resource.IsForHost() => ["blob", "queue", "table"],
        StorageAccount when resource.IsFor(ZoneAccount.Uploads) => ["blob", "queue"],
        StorageAccount when resource.IsFor(ZoneAccount.Evidence) => ["blob", "table"],
        StorageAccount => ["blob"],
        Vault => ["vault"],
        Site => ["sites"],
        Scheduler => ["scheduler"],
        PrivateLinkScope => ["azuremonitor"],
        _ => [],
    };

    private static string[] NamesOf(string group) => group switch
    {
        "vault" => ["privatelink.vaultcore."],
        "sites" => ["privatelink."],
        "scheduler" => ["privatelink.durabletask."],
        "azuremonitor" => ["privatelink.monitor.", "privatelink.oms.", "privatelink.ods.", "privatelink.agentsvc.", "privatelink.blob."],
        _ => [$"privatelink.{group}."],
    };
}
