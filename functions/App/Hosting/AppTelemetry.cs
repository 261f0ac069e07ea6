using Baygate.Transfers;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;

namespace Baygate.App.Hosting;

/// <summary>Traces, metrics and logs by OpenTelemetry.</summary>
public static class AppTelemetry
{
    /// <summary>The standard setting that names the collector (OpenTelemetry protocol exporter specification).</summary>
    public const string EndpointSetting = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Adds the telemetry of worker and steps; it is exported only when <see cref="EndpointSetting"/> is set.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The host's configuration.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddBaygateTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var telemetry = services.AddOpenTelemetry()
            .UseFunctionsWorkerDefaults()
            .WithTracing(tracing => tracing.AddSource(Telemetry.SourceName));
        if (!string.IsNullOrEmpty(configuration[EndpointSetting])) telemetry.UseOtlpExporter();
        return services;
    }
}
