using Microsoft.Extensions.Logging;

namespace Baygate.Transfers.Telemetry;

/// <content>Log messages.</content>
internal sealed partial class LedgerLevels
{
    private readonly ILogger _logger;

    [LoggerMessage(1, LogLevel.Warning, "The level of {Exporter}'s ledger cannot be measured: {Code}")]
    private partial void LogUnreadable(string exporter, string code);
}
