using System.Text.RegularExpressions;
using Baygate.Infra.Tests.Deployments;
using static Baygate.Infra.Tests.Deployments.ResourceTypes;

namespace Baygate.Infra.Tests.Rules;

/// <summary>The function app: who reaches it, what it is told, and that nothing it is told is a secret.</summary>
internal static partial class AppRules
{
    private const string EventGrid = "Allow 100 ServiceTag AzureEventGrid";
    private static readonly string[] Required =
    [
        "APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "APPLICATIONINSIGHTS_CONNECTION_STRING",
        "AzureWebJobsStorage__blobServiceUri", "AzureWebJobsStorage__clientId", "AzureWebJobsStorage__credential", "AzureWebJobsStorage__queueServiceUri",
        "AzureWebJobsStorage__tableServiceUri",
        "Baygate__EvidenceBlobServiceUri", "Baygate__HoldingKey", "Baygate__Intake__RequireMalwareVerdict", "Baygate__ManagedIdentityClientId",
        "Baygate__SealedBlobServiceUri", "Baygate__SigningKey", "Baygate__TableServiceUri",
        "Baygate__Token__Audience", "Baygate__Token__Issuer", "Baygate__Token__MetadataAddress", "Baygate__VaultUri", "Baygate__Zone",
        "UploadsStorage__blobServiceUri", "UploadsStorage__clientId", "UploadsStorage__credential", "UploadsStorage__queueServiceUri",
    ];

    private static readonly string[] Optional =
    [
        "AzureFunctionsJobHost__extensions__durableTask__storageProvider__connectionStringName", "AzureFunctionsJobHost__extensions__durableTask__storageProvider__type",
        "DURABLE_TASK_SCHEDULER_CONNECTION_STRING", "OTEL_EXPORTER_OTLP_ENDPOINT",
    ];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("one app, with one identity", Apps),
        new("only Event Grid calls the app's public name, and where it does not push there is none", Inbound),
        new("settings are those the app reads", Settings),
        new("no key and no connection string in settings or outputs", Secrets),
        new("orchestrations are where the app looks", Orchestrations),
    ];

    private static IEnumerable<string> Apps(Deployment deployment)
    {
        var sites = deployment.Of(Site).ToList();
        if (sites is not [{ } site] || site.Text("kind") != "functionapp,linux")
        {
            yield return "there is not one";
            yield break;
        }

        var identities = site.At("identity.userAssignedIdentities")?.AsObject().Select(item => item.Key).ToList() ?? [];
        if (identities is not [{ } identity] || !deployment.Reaches(identity, Identity)) yield return "it has another identity";
        if (site.Text("tags.azd-service-name") != "app") yield return "azd does not find it";
        if (deployment.Of(Site + "/basicPublishingCredentialsPolicies").Select(policy => policy.Name.Split('/')[^1]).ToHashSet().SetEquals(["ftp", "scm"]) == false)
            yield return "passwords are not off";
        if (deployment.Of("Microsoft.Web/serverfarms").Count(plan => plan.Id == site.Text("properties.serverFarmId") && plan.Text("kind") == "functionapp") != 1) yield return "it has another plan";
        var host = deployment.Of(StorageAccount).FirstOrDefault(account => account.IsForHost());
        if (site.Text("properties.functionAppConfig.deployment.storage.value")?.StartsWith($"https://{host?.Name}.blob.", StringComparison.Ordinal) != true
            || site.Text("properties.functionAppConfig.deployment.storage.value")?.EndsWith("/packages", StringComparison.Ordinal) != true)
        {
            yield return "its packages are elsewhere";
        }
    }

    private static IEnumerable<string> Inbound(Deployment deployment)
    {
        foreach (var site in deployment.Of(Site))
        {
            var rules = site.Items("properties.siteConfig.ipSecurityRestrictions")
                .Select(rule => string.Join(' ', new[] { "action", "priority", "tag", "ipAddress" }.Select(part => rule[part]?.ToString()).Where(part => part is not null))).ToList();
            if (rules.Contains(EventGrid) != deployment.PushesEvents) yield return deployment.PushesEvents ? "Event Grid cannot call it" : "Event Grid can call it";
            foreach (var rule in rules.Where(rule => rule != EventGrid && !(deployment.IsTrial && AllowedAddress().IsMatch(rule)))) yield return $"{rule} can call it";
            var deployers = site.Items("properties.siteConfig.scmIpSecurityRestrictions");
            if (deployers.Count > 0 != deployment.IsTrial) yield return "other deployers";
            if (deployers.Any(rule => (string?)rule["action"] != "Allow" || rule["priority"] is null || !((string?)rule["ipAddress"] ?? "0.").Contains('/'))) yield return "a deployer without an address";
            if (deployers.Any(rule => ((string?)rule["ipAddress"] ?? "0.").StartsWith("0.", StringComparison.Ordinal))) yield return "everybody can deploy";
            var isCalled = deployment.PushesEvents || deployment.IsTrial || deployers.Count > 0;
            if (site.Text("properties.publicNetworkAccess") != (isCalled ? "Enabled" : "Disabled")) yield return isCalled ? "who may call it finds no public name" : "it has a public name that nobody calls";
        }
    }

    private static IEnumerable<string> Settings(Deployment deployment)
    {
        var settings = deployment.Settings();
        foreach (var missing in Required.Except(settings.Keys)) yield return $"missing: {missing}";
        foreach (var unknown in settings.Keys.Except(Required).Except(Optional).Where(name => !ZoneSetting().IsMatch(name))) yield return $"unknown: {unknown}";
        foreach (var (name, value) in settings)
        {
            if (name.EndsWith("Uri", StringComparison.Ordinal) && !value.StartsWith("https://", StringComparison.Ordinal)) yield return $"{name} is not https://";
            if (name.EndsWith("__credential", StringComparison.Ordinal) && value != "managedidentity") yield return $"{name} is {value}";
            if (value.Length == 0) yield return $"{name} is empty";
        }
    }

    private static IEnumerable<string> Secrets(Deployment deployment)
    {
        foreach (var (name, value) in deployment.Settings())
        {
            // The one connection string that is none: its key opens nothing while local authentication is off.
            var isTelemetry = name == "APPLICATIONINSIGHTS_CONNECTION_STRING" && value.EndsWith(".ConnectionString]", StringComparison.Ordinal);
            if (!isTelemetry && Secret().IsMatch(value)) yield return name;
        }

        if (Secret().IsMatch(deployment.Outputs)) yield return "an output";
    }

    private static IEnumerable<string> Orchestrations(Deployment deployment)
    {
        var settings = deployment.Settings();
        var isScheduled = settings.GetValueOrDefault("AzureFunctionsJobHost__extensions__durableTask__storageProvider__type") == "azureManaged"
            && settings.GetValueOrDefault("AzureFunctionsJobHost__extensions__durableTask__storageProvider__connectionStringName") == "DURABLE_TASK_SCHEDULER_CONNECTION_STRING"
            && settings.GetValueOrDefault("DURABLE_TASK_SCHEDULER_CONNECTION_STRING", "").Contains("Authentication=ManagedIdentity", StringComparison.Ordinal);
        if (isScheduled != deployment.Of(Scheduler).Any()) yield return "the settings say otherwise";
        if (deployment.Of(Scheduler).Any(scheduler => scheduler.Text("properties.sku.name") is null || scheduler.Items("properties.ipAllowlist").Count > 0)) yield return "the scheduler is open";
        if (deployment.Of(Scheduler).Any(scheduler => deployment.Of(Scheduler + "/taskHubs").All(hub => hub.Name != scheduler.Name + "/Baygate"))) yield return "the hub has another name";
    }

    [GeneratedRegex("^Allow [2-9][0-9][0-9] (?!0\\.)[0-9.]+/[0-9]+$")]
    private static partial Regex AllowedAddress();

    [GeneratedRegex("^Baygate__Zones__(guangdong|hongkong|macau)__BlobServiceUri$")]
    private static partial Regex ZoneSetting();

    [GeneratedRegex("AccountKey|SharedAccess|InstrumentationKey|ConnectionString|listKeys|listAccountSas|listServiceSas|[?&]sig=|password|secret", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();
}
