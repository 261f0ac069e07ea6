namespace Baygate.LocalHost.Engine;

/// <content>Log messages.</content>
internal sealed partial class WorkflowEngine
{
    [LoggerMessage(1, LogLevel.Critical, "Transfer {TransferId} is halted: the workflow does not fit its history. {Divergence}")]
    private partial void LogDiverged(string transferId, string divergence);

    [LoggerMessage(2, LogLevel.Critical, "Transfer {TransferId} is halted by {ExceptionType} at {StackTrace}")]
    private partial void LogHalted(string transferId, string exceptionType, string? stackTrace);
}
