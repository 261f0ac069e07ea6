using System.Text.Json.Nodes;
using Baygate.App.Tests.Compilation;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Baygate.App.Tests.Hosting;

/// <summary>Builds the app's services as <c>Program.cs</c> does, on the settings of <c>local.settings.sample.json</c>.</summary>
internal static class AppHost
{
    /// <summary>The sample's settings as the Functions host hands them over.</summary>
    public static IReadOnlyDictionary<string, string?> SampleSettings { get; } =
        JsonNode.Parse(EmbeddedFiles.Read("local.settings.sample.json"))!["Values"]!.AsObject().ToDictionary(setting => setting.Key, setting => (string?)setting.Value);

    /// <summary>Builds the services.</summary>
    /// <param name="environment">The environment's name.</param>
    /// <param name="changes">Settings set, or taken away with null.</param>
    public static ServiceProvider Build(string environment = "Development", params (string Setting, string? Value)[] changes)
    {
        var settings = new Dictionary<string, string?>(SampleSettings);
        foreach (var (setting, value) in changes) settings[setting] = value;

        var host = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true, EnvironmentName = environment });
        host.Configuration.AddInMemoryCollection(
            settings.Where(setting => setting.Value is not null).Select(setting => KeyValuePair.Create(setting.Key.Replace("__", ":", StringComparison.Ordinal), setting.Value)));
        Add("Hosting.AppServices", "AddBaygate", host.Services);
        Add("Hosting.AppTelemetry", "AddBaygateTelemetry", host.Services, host.Configuration);
        return host.Services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    private static void Add(string type, string method, params object[] arguments) =>
        CompiledApp.Assembly.GetType($"Baygate.App.{type}", throwOnError: true)!.GetMethod(method)!.Invoke(null, arguments);
}
