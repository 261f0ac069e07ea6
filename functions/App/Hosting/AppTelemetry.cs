using Azure.Core;
using Azure.Monitor.OpenTelemetry.Exporter;
using Baygate.Transfers.Telemetry;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenTelemetry;

namespace Baygate.App.Hosting;

/// <summary>Sends traces and metrics where the settings say; nowhere when they say nothing.</summary>
public static class AppTelemetry
{
    /// <summary>A collector that takes OTLP, <c>https://</c> or on this machine. Default: none.</summary>
    public const string EndpointSetting = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Application Insights; it is spoken to with the app's identity, the key in it opens nothing. Default: none.</summary>
    public const string InsightsSetting = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <summary>The activity source of Microsoft.DurableTask.</summary>
    private const string DurableSource = "Microsoft.DurableTask";

    /// <summary>Adds telemetry.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The host's configuration.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddBaygateTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var telemetry = services.AddOpenTelemetry();
        telemetry.UseFunctionsWorkerDefaults();
        telemetry
            .WithTracing(tracing => tracing.AddSource(TransferTelemetry.SourceName, DurableSource))
            .WithMetrics(metrics => metrics.AddMeter(TransferTelemetry.MeterName));
        if (!string.IsNullOrEmpty(configuration[EndpointSetting])) telemetry.UseOtlpExporter();
        if (configuration[InsightsSetting] is not { Length: > 0 } insights) return services;

        telemetry.UseAzureMonitorExporter();
        services.AddSingleton<IConfigureOptions<AzureMonitorExporterOptions>>(provider => new ConfigureOptions<AzureMonitorExporterOptions>(options =>
            (options.ConnectionString, options.Credential) = (insights, provider.GetRequiredService<TokenCredential>())));
        return services;
    }
}
