using System.Text.Json.Nodes;
using Baygate.Infra.Tests.Deployments;
using static Baygate.Infra.Tests.Deployments.ResourceTypes;

namespace Baygate.Infra.Tests.Rules;

/// <summary>The rules before the subnets, each in one line.</summary>
internal static class SecurityRules
{
    private static readonly string[] App =
    [
        "100 Outbound Allow Tcp * VirtualNetwork AzureActiveDirectory 443",
        "110 Outbound Allow Tcp * VirtualNetwork AzureMonitor 443",
        "4000 Outbound Deny * * * Internet *",
        "4000 Inbound Deny * * Internet * *",
    ];

    private static readonly string[] Endpoints =
    [
        "100 Inbound Allow Tcp * VirtualNetwork VirtualNetwork 443",
        "4000 Inbound Deny * * * * *",
    ];

    /// <summary>Answers the groups whose rules are others.</summary>
    public static IEnumerable<string> Check(Deployment deployment)
    {
        foreach (var group in deployment.Of(SecurityGroup))
        {
            var expected = group.Name.StartsWith("nsg-app", StringComparison.Ordinal) ? [.. App, Internet(deployment)] : Endpoints;
            var found = group.Items("properties.securityRules").Select(Line).ToList();
            foreach (var line in expected.Except(found)) yield return $"{group.Name} lacks {line}";
            foreach (var line in found.Except(expected)) yield return $"{group.Name} has {line}";
            if (group.Items("properties.securityRules").Any(rule => rule["name"] is null)) yield return $"{group.Name} has a rule without a name";
        }
    }

    // Another cloud is reached by its public names. In a trial there are service endpoints, which the tag Internet covers.
    private static string Internet(Deployment deployment)
    {
        var asked = deployment.Of(PrivateEndpoint).Count(endpoint => endpoint.Items("properties.manualPrivateLinkServiceConnections").Count > 0);
        var others = deployment.Settings().Keys.Count(name => name.StartsWith("Baygate__Zones__", StringComparison.Ordinal));
        return $"200 Outbound {(deployment.IsTrial || others > asked ? "Allow" : "Deny")} Tcp * VirtualNetwork Internet 443";
    }

    private static string Line(JsonNode rule)
    {
        string[] parts = ["priority", "direction", "access", "protocol", "sourcePortRange", "sourceAddressPrefix", "destinationAddressPrefix", "destinationPortRange"];
        return string.Join(' ', parts.Select(part => rule["properties"]?[part]?.ToString() ?? "?"));
    }
}
