using System.CommandLine;

namespace Baygate.Cli.SigningIn;

/// <summary><c>--server</c>, the same wherever it is taken.</summary>
internal sealed class ServerOption : Option<string?>
{
    public ServerOption() : base("--server")
    {
        Description = $"The server's address; {ServerAddress.Variable} or {ServerAddress.Default} by default.";
        HelpName = "URL";
    }
}
