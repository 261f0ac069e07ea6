using Baygate.Transfers.Zones;
using static Baygate.Infra.Tests.Deployments.ResourceTypes;

namespace Baygate.Infra.Tests.Deployments;

/// <summary>What a resource is for, which its name tells.</summary>
internal static class Described
{
    /// <summary>Whether it is the account that other zones write into.</summary>
    public static bool IsForDeliveries(this Resource resource) => resource.IsFor(ZoneAccount.Deliveries);

    /// <summary>Whether it is the account of a zone's containers of that kind.</summary>
    public static bool IsFor(this Resource resource, ZoneAccount account) =>
        resource.Type == StorageAccount && resource.Name.StartsWith(PrefixOf(account), StringComparison.Ordinal);

    /// <summary>Whether it is the account of the Functions host.</summary>
    public static bool IsForHost(this Resource resource) => resource.Type == StorageAccount && resource.Name.StartsWith("sth", StringComparison.Ordinal);

    /// <summary>Whether the deployment is for Azure China.</summary>
    public static bool IsInChina(this Deployment deployment) =>
        deployment.Of(ResourceGroup).Any(group => group.Text("location")?.StartsWith("china", StringComparison.Ordinal) == true);

    /// <summary>The app's settings by name.</summary>
    public static IReadOnlyDictionary<string, string> Settings(this Deployment deployment) => deployment.Of(Site)
        .SelectMany(site => site.Items("properties.siteConfig.appSettings"))
        .Where(setting => setting["name"] is not null)
        .ToDictionary(setting => (string)setting["name"]!, setting => (string?)setting["value"] ?? "");

    /// <summary>The names of an account's containers.</summary>
    public static IReadOnlyList<string> ContainersOf(this Deployment deployment, Resource account) =>
    [
        .. deployment.Of(Container).Where(container => container.Name.StartsWith(account.Name + "/", StringComparison.Ordinal))
            .Select(container => container.Name.Split('/')[^1]),
    ];

    private static string PrefixOf(ZoneAccount account) => account switch
    {
        ZoneAccount.Uploads => "stu",
        ZoneAccount.Sealed => "sts",
        ZoneAccount.Evidence => "ste",
        _ => "std",
    };
}
