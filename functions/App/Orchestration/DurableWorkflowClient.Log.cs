using Microsoft.Extensions.Logging;

namespace Baygate.App.Orchestration;

/// <content>Log messages.</content>
internal sealed partial class DurableWorkflowClient
{
    [LoggerMessage(1, LogLevel.Warning, "Waking transfer {TransferId} failed with {ExceptionType}; the sweep will wake it")]
    private partial void LogWakeLost(string transferId, string exceptionType);
}
