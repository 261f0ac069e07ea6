namespace Baygate.LocalHost.Engine;

/// <content>Log messages.</content>
internal sealed partial class StepAttempts
{
    [LoggerMessage(1, LogLevel.Error, "Step {Step} answered {Length} characters, more than a history row takes")]
    private partial void LogAnswerTooLong(string step, int length);
}
