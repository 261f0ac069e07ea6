using System.Diagnostics;

namespace Baygate.Transfers;

/// <summary>The names under which Baygate's traces appear.</summary>
public static class Telemetry
{
    /// <summary>The activity source's name; a host adds it to its OpenTelemetry tracing.</summary>
    public const string SourceName = "Baygate.Transfers";

    internal static readonly ActivitySource Source = new(SourceName);
}
