namespace Baygate.LocalHost.Engine;

/// <content>Log messages.</content>
internal sealed partial class WorkflowRunner
{
    [LoggerMessage(1, LogLevel.Information, "Transfer ended: {State} {Code}")]
    private partial void LogEnded(string state, string? code);

    [LoggerMessage(2, LogLevel.Information, "Transfer taken over by another host")]
    private partial void LogTakenOver();

    [LoggerMessage(3, LogLevel.Warning, "Lease not given back ({ExceptionType}); it runs out by itself")]
    private partial void LogNotReleased(string exceptionType);
}
