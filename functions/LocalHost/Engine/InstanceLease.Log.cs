namespace Baygate.LocalHost.Engine;

/// <content>Log messages.</content>
internal sealed partial class InstanceLease
{
    [LoggerMessage(1, LogLevel.Warning, "Lease not renewed: storage does not answer ({ExceptionType})")]
    private partial void LogNotRenewed(string exceptionType);
}
