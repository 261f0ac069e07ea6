using System.CommandLine;
using Baygate.Cli.Api;

namespace Baygate.Cli.SigningIn;

/// <summary>A command that calls the API as the person who is logged in.</summary>
internal abstract class ApiCommand : CliCommand
{
    public const string TokenVariable = "BAYGATE_TOKEN";

    private readonly ServerOption _server = new();
    private readonly Option<string?> _token = new("--token")
    {
        Description = $"The bearer token; {TokenVariable}, which other users of the machine cannot see, or the last login by default.",
        HelpName = "TOKEN",
    };

    protected ApiCommand(CliContext cli, string name, string description) : base(cli, name, description)
    {
        Options.Add(_server);
        Options.Add(_token);
    }

    protected sealed override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        Uri server = ServerAddress.Resolve(Cli, parsed.GetValue(_server));
        using ApiClient api = new(server, Token(parsed, server));
        return await RunAsync(api, parsed, cancellationToken);
    }

    protected abstract Task<int> RunAsync(ApiClient api, ParseResult parsed, CancellationToken cancellationToken);

    private string Token(ParseResult parsed, Uri server)
    {
        if (parsed.GetValue(_token) is { Length: > 0 } given) return given;
        return Cli.Variable(TokenVariable) is { Length: > 0 } set ? set : TokenStore.Load(Cli, server);
    }
}
