using Microsoft.Extensions.Logging;

namespace Baygate.Transfers.Workflow;

/// <content>Log messages.</content>
public sealed partial class WorkflowWaker
{
    [LoggerMessage(1, LogLevel.Warning, "Transfer {TransferId} could not be woken ({ExceptionType}); the sweep will")]
    private partial void LogWakeLost(string transferId, string exceptionType);
}
