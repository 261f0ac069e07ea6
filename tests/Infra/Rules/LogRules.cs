using Baygate.Infra.Tests.Deployments;
using static Baygate.Infra.Tests.Deployments.ResourceTypes;

namespace Baygate.Infra.Tests.Rules;

/// <summary>Everything that can log does, into the zone's workspace.</summary>
internal static class LogRules
{
    private static readonly string[] Activities = ["Administrative", "Alert", "Policy", "ResourceHealth", "Security", "ServiceHealth"];
    private static readonly Diagnostics Known = DataFile.Read<Diagnostics>("diagnostics.json");

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("every resource logs, or cannot", Logs),
        new("every log goes to the workspace", Workspaces),
        new("what operators do is kept", ActivityLog),
    ];

    private static IEnumerable<string> Logs(Deployment deployment)
    {
        foreach (var resource in deployment.Resources)
        {
            if (Known.None.ContainsKey(resource.Type)) continue;
            if (!Known.Kept.TryGetValue(resource.Type, out var kinds))
            {
                if (!IsPart(resource)) yield return $"{resource.Type} is in no list";
                continue;
            }

            var settings = deployment.On(resource, DiagnosticSetting).ToList();
            if (kinds.Contains("logs") && !settings.Any(setting => IsOn(setting, "properties.logs", "allLogs"))) yield return $"{resource.Name} keeps no logs";
            if (kinds.Contains("metrics") && !settings.Any(setting => IsOn(setting, "properties.metrics", null))) yield return $"{resource.Name} keeps no metrics";
            if (resource.Type == Vault && settings.Any(setting => setting.Text("properties.logAnalyticsDestinationType") != "Dedicated")) yield return $"{resource.Name} logs into another table";
        }
    }

    private static IEnumerable<string> Workspaces(Deployment deployment) => deployment.Of(DiagnosticSetting)
        .Where(setting => !deployment.Reaches(setting.Text("properties.workspaceId"), Workspace))
        .Select(setting => setting.Id);

    private static IEnumerable<string> ActivityLog(Deployment deployment)
    {
        var kept = deployment.Of(DiagnosticSetting).Where(setting => !setting.Id.Contains("/resourceGroups/", StringComparison.Ordinal))
            .SelectMany(setting => setting.Items("properties.logs"))
            .Where(log => (bool?)log["enabled"] == true)
            .Select(log => (string?)log["category"]);
        return Activities.Except(kept.OfType<string>());
    }

    // What stands inside another resource logs there.
    private static bool IsPart(Resource resource) => resource.Type.Count(character => character == '/') > 1;

    private static bool IsOn(Resource setting, string path, string? group) => setting.Items(path)
        .Any(item => (bool?)item["enabled"] == true && (group is null ? item["category"] is not null : (string?)item["categoryGroup"] == group));

    private sealed record Diagnostics(Dictionary<string, string[]> Kept, Dictionary<string, string> None);
}
