using System.Text.Json.Nodes;
using Baygate.Infra.Tests.Deployments;

namespace Baygate.Infra.Tests.Rules;

/// <summary>A value that every resource of a type must have; a row of required.json.</summary>
/// <param name="Rule">What it is for.</param>
/// <param name="Type">The type.</param>
/// <param name="Path">Where the value stands.</param>
/// <param name="Is">The value.</param>
/// <param name="OneOf">Or one of these.</param>
/// <param name="AtLeast">Or a number of at least so much.</param>
/// <param name="Present">Or any.</param>
/// <param name="Reaches">Or the id of a resource of this type in the same deployment.</param>
/// <param name="EndsWith">Or a text that ends so.</param>
/// <param name="Exposure">Only in a deployment that is so exposed; null: in every one.</param>
internal sealed record RequiredValue(
    string Rule,
    string Type,
    string Path,
    JsonNode? Is,
    IReadOnlyList<string>? OneOf,
    long? AtLeast,
    bool Present,
    string? Reaches,
    string? EndsWith,
    string? Exposure)
{
    /// <summary>Answers the resources that do not have it.</summary>
    public IEnumerable<string> Check(Deployment deployment) =>
        Exposure is not null && Exposure == "trial" != deployment.IsTrial
            ? []
            : deployment.Of(Type).Where(resource => !Holds(deployment, resource))
                .Select(resource => $"{resource.Name} has {Path} = {resource.At(Path)?.ToJsonString() ?? "nothing"}");

    private bool Holds(Deployment deployment, Resource resource) => this switch
    {
        { Is: { } value } => JsonNode.DeepEquals(resource.At(Path), value),
        { OneOf: { } values } => resource.Text(Path) is { } text && values.Contains(text),
        { AtLeast: { } least } => resource.IsAtLeast(Path, least),
        { Reaches: { } type } => deployment.Reaches(resource.Text(Path), type),
        { EndsWith: { } end } => resource.Text(Path)?.EndsWith(end, StringComparison.Ordinal) == true,
        _ => Present && resource.Text(Path) is { Length: > 0 },
    };
}
