using System.Text.Json.Nodes;
using Baygate.App.Tests.Compilation;
using Baygate.Transfers.Workflow;

namespace Baygate.App.Tests.Hosting;

public sealed class HostJsonTests
{
    // The settings used, with the kind of their values, as the host.json reference of Functions 2.x and later has them.
    private static readonly Dictionary<string, Func<string, bool>> Known = new()
    {
        ["version"] = value => value == "2.0",
        ["functionTimeout"] = value => TimeSpan.TryParse(value, out _),
        ["telemetryMode"] = value => value == "OpenTelemetry",
        ["logging.logLevel.default"] = IsLogLevel,
        ["logging.logLevel.Function"] = IsLogLevel,
        ["logging.logLevel.Function.Inbox"] = IsLogLevel,
        ["logging.logLevel.Host.Results"] = IsLogLevel,
        ["extensions.http.routePrefix"] = value => value.Length > 0,
        ["extensions.blobs.maxDegreeOfParallelism"] = IsPositive,
        ["extensions.blobs.poisonBlobThreshold"] = IsPositive,
        ["extensions.durableTask.hubName"] = value => value.Length is >= 3 and <= 45 && value.All(char.IsAsciiLetterOrDigit) && char.IsAsciiLetter(value[0]),
        ["extensions.durableTask.defaultVersion"] = value => value == TransferWorkflow.Version,
        ["extensions.durableTask.versionMatchStrategy"] = value => value == "CurrentOrOlder",
        ["extensions.durableTask.versionFailureStrategy"] = value => value == "Reject",
        ["extensions.durableTask.tracing.distributedTracingEnabled"] = value => value is "true",
        ["extensions.durableTask.tracing.version"] = value => value == "V2",
        ["extensions.durableTask.maxConcurrentActivityFunctions"] = IsPositive,
        ["extensions.durableTask.maxConcurrentOrchestratorFunctions"] = IsPositive,
        ["extensions.durableTask.storageProvider.type"] = value => value == "AzureStorage",
        ["extensions.durableTask.storageProvider.connectionName"] = AppHost.SampleSettings.ContainsKey,
        ["extensions.durableTask.storageProvider.maxQueuePollingInterval"] = value => TimeSpan.TryParse(value, out var interval) && interval <= TimeSpan.FromSeconds(10),
    };

    public static TheoryData<string, string> Settings =>
        [.. Flatten(JsonNode.Parse(EmbeddedFiles.Read("host.json"))!, "").Select(setting => (setting.Key, setting.Value))];

    [Theory]
    [MemberData(nameof(Settings))]
    public void Setting_Any_IsKnownAndValid(string setting, string value)
    {
        Known.ShouldContainKey(setting);
        Known[setting](value).ShouldBeTrue(value);
    }

    [Fact]
    public void Telemetry_WithOpenTelemetry_HasNoSecondPipeline() =>
        JsonNode.Parse(EmbeddedFiles.Read("host.json"))!["logging"]!["applicationInsights"].ShouldBeNull();

    private static IEnumerable<(string Key, string Value)> Flatten(JsonNode node, string path) => node is JsonObject parent
        ? parent.SelectMany(child => Flatten(child.Value!, path.Length == 0 ? child.Key : $"{path}.{child.Key}"))
        : [(path, node.ToString())];

    private static bool IsPositive(string value) => int.TryParse(value, out var number) && number > 0;

    private static bool IsLogLevel(string value) => value is "Trace" or "Debug" or "Information" or "Warning" or "Error" or "Critical" or "None";
}
