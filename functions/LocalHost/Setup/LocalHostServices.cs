using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Baygate.LocalHost.DevelopmentIssuer;
using Baygate.LocalHost.Engine;
using Baygate.LocalHost.Inbox;
using Baygate.LocalHost.Keys;
using Baygate.Transfers;
using Baygate.Transfers.Accepting;
using Baygate.Transfers.People;
using Baygate.Transfers.Setup;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Baygate.LocalHost.Setup;

/// <summary>Registers the application with what it stands on when there is no Azure.</summary>
internal static class LocalHostServices
{
    /// <summary>Adds everything; options are validated when the host starts.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The host's configuration.</param>
    public static void AddLocalHost(this IServiceCollection services, IConfiguration configuration) => services
        .AddOptions(configuration)
        .AddSingleton(TimeProvider.System)
        .AddSingleton(provider => new TableServiceClient(provider.GetRequiredService<IOptions<LocalHostOptions>>().Value.Register))
        .AddSingleton(provider => new ZoneDirectory(Enum.GetValues<Zone>().Select(zone => Open(zone, provider))))
        .AddSingleton<TokenIssuer>()
        .AddSingleton<IConfigurationManager<OpenIdConnectConfiguration>>(provider =>
            new StaticConfigurationManager<OpenIdConnectConfiguration>(provider.GetRequiredService<TokenIssuer>().ToConfiguration()))
        .AddTransfers()
        .AddWorkflowEngine(TransferWorkflow.RunAsync)
        .AddSingleton<StorageSetup>()
        .AddHostedService(provider => provider.GetRequiredService<StorageSetup>())
        .AddHostedService<InboxWatch>()
        .AddHostedService<WakeTimer>()
        .AddHostedService<StandTimer>();

    private static IServiceCollection AddOptions(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(LocalHostOptions.Section);
        services.AddSingleton<IValidateOptions<LocalHostOptions>, LocalHostOptionsValidator>();
        services.AddOptions<LocalHostOptions>().Bind(section)
            .Configure(options => options.Urls = configuration[WebHostDefaults.ServerUrlsKey] ?? options.Urls)
            .ValidateOnStart();
        services.AddOptions<EngineOptions>().Bind(section.GetSection("Engine"))
            .PostConfigure<IOptions<LocalHostOptions>>((options, host) =>
                options.Owner = options.Owner.Length > 0 ? options.Owner : $"{Environment.MachineName} {host.Value.Urls}")
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddOptions<StepRetryPolicy>().Bind(section.GetSection("Retry"))
            .Validate(
                policy => policy is { MaxAttempts: > 0, BackoffCoefficient: >= 1 } && policy.FirstInterval > TimeSpan.Zero,
                "Baygate:Retry names no possible attempts.")
            .ValidateOnStart();
        // No scanner writes verdicts on this machine.
        services.AddOptions<IntakeOptions>().Configure(options => options.RequireMalwareVerdict = false).Bind(section.GetSection("Intake"));
        services.AddOptions<TokenOptions>()
            .Configure(options => (options.Issuer, options.Audience) = ("urn:baygate:development", "api://baygate"))
            .ValidateOnStart();
        return services;
    }

    private static ZoneServices Open(Zone zone, IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<LocalHostOptions>>().Value;
        var name = LocalHostOptions.NameOf(zone);
        return new ZoneServices(zone, new BlobServiceClient(options.Zones[name]), LocalKeyRing.Open(options.KeyFolder, name).ToZoneKeys());
    }
}
