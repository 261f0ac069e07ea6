using Microsoft.Extensions.Logging;

namespace Baygate.Transfers.Workflow;

/// <content>Log messages. Never an exception's text: it may quote content.</content>
public sealed partial class StepRunner
{
    [LoggerMessage(1, LogLevel.Warning, "Step {Step} failed: {Code}")]
    private partial void LogFault(string step, string code);

    [LoggerMessage(2, LogLevel.Warning, "Step {Step}: storage answered {Status} {ErrorCode}")]
    private partial void LogStorageFault(string step, int status, string? errorCode);

    [LoggerMessage(3, LogLevel.Error, "Step {Step} failed with {ExceptionType} at {StackTrace}")]
    private partial void LogUnforeseen(string step, string exceptionType, string? stackTrace);
}
