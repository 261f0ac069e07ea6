using Baygate.Transfers.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Baygate.LocalHost.Setup;

/// <summary>Sets up the web server, the log and telemetry.</summary>
internal static class ServerSetup
{
    // The API itself answers what is over its own limit of 64 KiB with a problem document; this only stops what is far beyond.
    private const long MaxBodySize = 1 << 20;

    /// <summary>Listens on loopback alone, names no server, answers only to names of this machine, and bounds requests.</summary>
    /// <param name="builder">The host's builder.</param>
    public static void SetUpServer(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseUrls(builder.Configuration[WebHostDefaults.ServerUrlsKey] ?? LocalHostOptions.DefaultUrl);
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = MaxBodySize;
        });
        // A web page whose name was rebound to 127.0.0.1 must not get tokens.
        builder.Configuration["AllowedHosts"] = "127.0.0.1;localhost;[::1]";
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(20));
    }

    /// <summary>Logs one line a message.</summary>
    /// <param name="builder">The host's builder.</param>
    public static void SetUpLog(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders().AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.IncludeScopes = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "HH:mm:ss ";
        });
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
    }

    /// <summary>Sends traces and metrics where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says; nowhere when it is not set.</summary>
    /// <param name="builder">The host's builder.</param>
    public static void SetUpTelemetry(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"])) return;
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("baygate-local"))
            .WithTracing(traces => traces.AddSource(TransferTelemetry.SourceName).AddAspNetCoreInstrumentation())
            .WithMetrics(metrics => metrics.AddMeter(TransferTelemetry.MeterName).AddAspNetCoreInstrumentation())
            .UseOtlpExporter();
    }
}
