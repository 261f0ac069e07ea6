namespace Baygate.LocalHost.Inbox;

/// <content>Log messages.</content>
internal abstract partial class PeriodicWork
{
    private readonly ILogger _logger = logger;

    [LoggerMessage(1, LogLevel.Warning, "{Work}: storage does not answer ({ExceptionType}); it is tried again and again")]
    private partial void LogOutage(string work, string exceptionType);
}
