namespace Baygate.LocalHost.Engine;

/// <content>Log messages.</content>
internal sealed partial class StoragePatience
{
    [LoggerMessage(1, LogLevel.Warning, "Storage does not answer ({ExceptionType}); asking again in {Pause}")]
    private partial void LogOutage(string exceptionType, TimeSpan pause);
}
