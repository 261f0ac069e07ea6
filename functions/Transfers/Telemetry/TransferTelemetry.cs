using System.Diagnostics;

namespace Baygate.Transfers.Telemetry;

/// <summary>The names under which Baygate's traces and metrics appear.</summary>
public static class TransferTelemetry
{
    /// <summary>The activity source's name; a host adds it to its OpenTelemetry tracing.</summary>
    public const string SourceName = "Baygate.Transfers";

    /// <summary>The meter's name; a host adds it to its OpenTelemetry metrics.</summary>
    public const string MeterName = "Baygate.Transfers";

    internal static readonly ActivitySource Source = new(SourceName);
}
