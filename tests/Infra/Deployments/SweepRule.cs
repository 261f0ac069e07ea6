using System.Text.Json.Nodes;

namespace Baygate.Infra.Tests.Deployments;

/// <summary>A rule of a lifecycle policy that deletes what is old.</summary>
/// <param name="Json">As it would be sent to Azure.</param>
internal sealed record SweepRule(JsonNode Json)
{
    private JsonNode? Actions => Json["definition"]?["actions"];

    /// <summary>The container, or null where the rule is not for one.</summary>
    public string? Container => Json["definition"]?["filters"]?["prefixMatch"] is JsonArray { Count: 1 } prefixes ? ((string)prefixes[0]!).TrimEnd('/') : null;

    /// <summary>Whether it runs at all.</summary>
    public bool IsOn => (bool?)Json["enabled"] == true && (string?)Json["type"] == "Lifecycle" && (string?)Json["definition"]?["filters"]?["blobTypes"]?[0] == "blockBlob";

    /// <summary>Days since the last change.</summary>
    public long? Days => (long?)Actions?["baseBlob"]?["delete"]?["daysAfterModificationGreaterThan"];

    /// <summary>Days that a snapshot stays.</summary>
    public long? SnapshotDays => (long?)Actions?["snapshot"]?["delete"]?["daysAfterCreationGreaterThan"];
}
