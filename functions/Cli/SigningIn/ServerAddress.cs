namespace Baygate.Cli.SigningIn;

/// <summary>Which server a command talks to: the option, else the variable, else the local host.</summary>
internal static class ServerAddress
{
    public const string Variable = "BAYGATE_SERVER";
    public const string Default = "http://127.0.0.1:7071";

    /// <summary>Checks the address.</summary>
    /// <exception cref="CommandException">Not an address a token may be sent to: https, or http on this machine.</exception>
    public static Uri Resolve(CliContext cli, string? option)
    {
        string text = option ?? (cli.Variable(Variable) is { Length: > 0 } set ? set : Default);
        if (!Uri.TryCreate(text.EndsWith('/') ? text : text + '/', UriKind.Absolute, out Uri? server))
            throw Wrong($"{text} is not the address of a server.");
        if (server.Scheme != Uri.UriSchemeHttps && !(server.Scheme == Uri.UriSchemeHttp && server.IsLoopback))
            throw Wrong($"{text}: a token is sent only over https, or over http to this machine.");
        return server;
    }

    private static CommandException Wrong(string sentence) => new("server-invalid", sentence, ExitCodes.WrongUsage);
}
