using System.Text.Json.Nodes;
using Baygate.Infra.Tests.Compiler;
using Baygate.Infra.Tests.Deployments;
using static Baygate.Infra.Tests.Deployments.ResourceTypes;

namespace Baygate.Infra.Tests.Rules;

/// <summary>Who is told of what.</summary>
internal static class AlertRules
{
    private static readonly JsonArray Table = JsonNode.Parse(InfraFolder.Read("alerts.json"))!["logs"]!.AsArray();

    private static readonly Dictionary<string, string> OnMetrics = new()
    {
        ["event-dead-letter"] = "DeadLetteredCount GreaterThan 0 Total",
        ["vault-unavailable"] = "Availability LessThan 99 Average",
        ["app-fails"] = "Http5xx GreaterThan 5 Total",
    };

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("every alert of alerts.json is there", LogAlerts),
        new("the platform's alerts are there", MetricAlerts),
    ];

    private static IEnumerable<string> LogAlerts(Deployment deployment)
    {
        var found = deployment.Of(LogAlert).ToDictionary(alert => alert.Name);
        foreach (var row in Table)
        {
            var alert = found.FirstOrDefault(alert => alert.Key.StartsWith($"alert-{(string)row!["name"]!}-", StringComparison.Ordinal)).Value;
            if (alert is null || alert.Text("properties.criteria.allOf.0.query") != (string)row!["query"]!) yield return (string)row!["name"]!;
            else if (alert.Text("properties.severity") != row["severity"]!.ToString()) yield return $"{alert.Name} has another severity";
            else if (alert.Text("properties.evaluationFrequency") != alert.Text("properties.windowSize")) yield return $"{alert.Name} leaves gaps";
            else if (alert.Text("properties.criteria.allOf.0.operator") != "GreaterThan" || alert.Text("properties.criteria.allOf.0.threshold") != "0") yield return $"{alert.Name} keeps quiet";
            else if (alert.Text("properties.autoMitigate") != "false") yield return $"{alert.Name} closes itself";
        }
    }

    private static IEnumerable<string> MetricAlerts(Deployment deployment)
    {
        var ofAccounts = deployment.Of(StorageAccount).Select((_, i) => KeyValuePair.Create($"storage-unavailable-{i}", "Availability LessThan 99 Average"));
        foreach (var (name, expected) in OnMetrics.Concat(ofAccounts))
        {
            var alert = deployment.Of(MetricAlert).SingleOrDefault(alert => alert.Name.StartsWith($"alert-{name}-", StringComparison.Ordinal));
            var found = alert?.Items("properties.criteria.allOf").Select(criterion =>
                string.Join(' ', new[] { "metricName", "operator", "threshold", "timeAggregation" }.Select(part => criterion[part]?.ToString()))).SingleOrDefault();
            if (found != expected) yield return $"{name}: {found}";
        }
    }
}
