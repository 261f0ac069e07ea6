using Baygate.LocalHost.DevelopmentIssuer;

namespace Baygate.EndToEnd.Tests.Processes;

/// <summary>The sample people the tests act as.</summary>
internal static class People
{
    public const string Officer = "olivia-officer";
    public const string SecondOfficer = "oscar-officer";
    public const string Approver = "alice-approver";

    /// <summary>The form in which an agreement names a person.</summary>
    public static string IdOf(string name) =>
        SamplePeople.Find(name) is { } person ? $"{person.TenantId}/{person.ObjectId}" : throw new ArgumentException($"No sample person {name}.", nameof(name));
}
