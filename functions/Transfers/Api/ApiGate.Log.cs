using Microsoft.Extensions.Logging;

namespace Baygate.Transfers.Api;

/// <content>Log messages. Never an exception's text: it may quote content.</content>
public sealed partial class ApiGate
{
    [LoggerMessage(1, LogLevel.Warning, "Storage answered {Status} {ErrorCode} to a call")]
    private partial void LogStorageFault(int status, string? errorCode);

    [LoggerMessage(2, LogLevel.Error, "A call failed: {Code}")]
    private partial void LogFault(string code);

    [LoggerMessage(3, LogLevel.Error, "A call failed with {ExceptionType} at {StackTrace}")]
    private partial void LogUnforeseen(string exceptionType, string? stackTrace);
}
