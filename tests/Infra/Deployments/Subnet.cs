using System.Text.Json.Nodes;

namespace Baygate.Infra.Tests.Deployments;

/// <summary>A subnet of a virtual network.</summary>
/// <param name="Json">As it would be sent to Azure.</param>
internal sealed record Subnet(JsonNode Json)
{
    private JsonNode Properties => Json["properties"]!;

    public string? Name => (string?)Json["name"];

    public string? Range => (string?)Properties["addressPrefix"];

    public string? Delegation => (string?)Properties["delegations"]?[0]?["properties"]?["serviceName"];

    public string? Policies => (string?)Properties["privateEndpointNetworkPolicies"];

    public bool LeavesByDefault => (bool?)Properties["defaultOutboundAccess"] != false;

    public bool HasGateway => Properties["natGateway"]?["id"] is not null;

    public JsonArray ServiceEndpoints => Properties["serviceEndpoints"]?.AsArray() ?? [];

    /// <summary>Whether a security group of such a name stands before it.</summary>
    public bool Has(string securityGroup) =>
        ((string?)Properties["networkSecurityGroup"]?["id"])?.Contains("/" + securityGroup, StringComparison.Ordinal) == true;
}
