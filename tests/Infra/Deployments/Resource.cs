using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Baygate.Infra.Tests.Deployments;

/// <summary>A resource that a deployment would make.</summary>
/// <param name="Json">As it would be sent to Azure.</param>
internal sealed record Resource(JsonNode Json)
{
    /// <summary>Its type.</summary>
    public string Type { get; } = (string)Json["type"]!;

    /// <summary>Its whole id.</summary>
    public string Id { get; } = (string)Json["id"]!;

    /// <summary>Its name, with those of its parents.</summary>
    public string Name { get; } = (string)Json["name"]!;

    /// <summary>What it is attached to, such as a lock's resource; itself without its type and name at the end.</summary>
    public string Scope => Id[..Id.LastIndexOf("/providers/", StringComparison.Ordinal)];

    /// <summary>A value inside.</summary>
    /// <param name="path">Names and indexes, with dots.</param>
    /// <returns>The value, or null where there is none.</returns>
    public JsonNode? At(string path)
    {
        JsonNode? node = Json;
        foreach (var step in path.Split('.'))
        {
            node = node switch
            {
                JsonArray array when int.TryParse(step, CultureInfo.InvariantCulture, out var index) => index < array.Count ? array[index] : null,
                JsonObject item => item.FirstOrDefault(property => property.Key.Equals(step, StringComparison.OrdinalIgnoreCase)).Value,
                _ => null,
            };
        }

        return node;
    }

    /// <summary>A value inside, as text.</summary>
    public string? Text(string path) => At(path) is JsonValue value ? value.ToString() : null;

    /// <summary>A list inside; empty where there is none.</summary>
    public IReadOnlyList<JsonNode> Items(string path) => At(path) is JsonArray array ? [.. array.OfType<JsonNode>()] : [];

    /// <summary>Whether a value is a number of at least so much.</summary>
    public bool IsAtLeast(string path, long least) =>
        At(path) is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.GetValue<long>() >= least;
}
