using System.Text.Json.Nodes;

namespace Baygate.Infra.Tests.Deployments;

/// <summary>What a parameter file would deploy.</summary>
internal sealed class Deployment
{
    /// <summary>Reads a snapshot.</summary>
    /// <param name="snapshot">The compiler's snapshot.</param>
    public Deployment(JsonNode snapshot)
    {
        Resources = [.. snapshot["predictedResources"]!.AsArray().Select(item => new Resource(item!))];
        Outputs = snapshot["outputs"]?.ToJsonString() ?? "";
        PushesEvents = snapshot["outputs"]?["BAYGATE_PUSH_EVENTS"] is not JsonValue wanted || (bool)wanted;
    }

    /// <summary>Every resource.</summary>
    public IReadOnlyList<Resource> Resources { get; }

    /// <summary>What the deployment says at its end.</summary>
    public string Outputs { get; }

    /// <summary>Whether Event Grid calls the app; true as well where a module alone is deployed, which does not say.</summary>
    public bool PushesEvents { get; }

    /// <summary>Whether it is a trial with public names.</summary>
    public bool IsTrial => Of("Microsoft.Resources/resourceGroups").Any(group => group.Text("tags.baygate-exposure") == "trial");

    /// <summary>The resources of a type.</summary>
    public IEnumerable<Resource> Of(string type) => Resources.Where(resource => resource.Type.Equals(type, StringComparison.OrdinalIgnoreCase));

    /// <summary>What is attached to a resource, of a type.</summary>
    public IEnumerable<Resource> On(Resource resource, string type) => Of(type).Where(item => item.Scope == resource.Id);

    /// <summary>Whether an id, or the reference to another module's output, leads to a resource of a type here.</summary>
    public bool Reaches(string? id, string type) => id is not null && (id.StartsWith('[') || Of(type).Any(resource => resource.Id == id));
}
