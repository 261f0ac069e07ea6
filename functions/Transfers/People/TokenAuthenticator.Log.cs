using Microsoft.Extensions.Logging;

namespace Baygate.Transfers.People;

/// <content>Log messages.</content>
public sealed partial class TokenAuthenticator
{
    [LoggerMessage(1, LogLevel.Information, "Token refused: {Word}")]
    private partial void LogRefused(string word);
}
