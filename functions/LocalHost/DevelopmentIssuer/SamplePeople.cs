using System.Text.Json;

namespace Baygate.LocalHost.DevelopmentIssuer;

/// <summary>The sample people of <c>people.json</c>: a clerk an exporter, two approvers, two compliance officers, an auditor.</summary>
internal static class SamplePeople
{
    private static readonly Lazy<IReadOnlyList<SamplePerson>> People = new(() =>
    {
        using var resource = typeof(SamplePeople).Assembly.GetManifestResourceStream("people.json")!;
        return JsonSerializer.Deserialize<List<SamplePerson>>(resource, JsonSerializerOptions.Web)!;
    });

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SamplePerson> All => People.Value;

    /// <summary>Finds a person.</summary>
    /// <param name="name">The name to sign in with.</param>
    /// <returns>The person, or null.</returns>
    public static SamplePerson? Find(string? name) => All.FirstOrDefault(person => person.Name == name);
}
