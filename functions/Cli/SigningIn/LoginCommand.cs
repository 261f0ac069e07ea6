using System.CommandLine;
using System.Net;
using Baygate.Cli.Api;
using Baygate.Cli.Terminal;

namespace Baygate.Cli.SigningIn;

/// <summary><c>baygate login</c>: gets a sample person's token from the local host and keeps it.</summary>
internal sealed class LoginCommand : CliCommand
{
    private readonly Option<string> _name = new("--as") { Description = "The sample person's name.", HelpName = "NAME", Required = true };
    private readonly ServerOption _server = new();

    public LoginCommand(CliContext cli) : base(cli, "login", "Log in to the local host as one of its sample people.")
    {
        Options.Add(_name);
        Options.Add(_server);
    }

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        Uri server = ServerAddress.Resolve(Cli, parsed.GetValue(_server));
        IssuedToken issued = await IssueAsync(server, parsed.GetRequiredValue(_name), cancellationToken);
        await TokenStore.SaveAsync(
            Cli, new StoredToken(server, issued.Person.Name, issued.AccessToken, issued.ExpiresAt), cancellationToken);

        Print(parsed, new Login(server, issued.Person, issued.ExpiresAt), CliJson.Printed.Login, login => Cli.Console.WriteLine(
            $"Logged in to {login.Server} as {login.Person.Name} ({string.Join(", ", login.Person.Roles)}) until {Phrases.Moment(login.ExpiresAt)}."));
        return ExitCodes.Yes;
    }

    private static async Task<IssuedToken> IssueAsync(Uri server, string name, CancellationToken cancellationToken)
    {
        using ApiClient api = new(server, accessToken: null);
        try
        {
            return await api.PostAsync(
                "dev/token", new TokenRequest(name), CliJson.Default.TokenRequest, CliJson.Default.IssuedToken, cancellationToken);
        }
        catch (ApiException refused) when (refused.Status == HttpStatusCode.NotFound && refused.Code == "http-404")
        {
            throw new CommandException(
                "no-local-issuer", $"{server} gives no tokens by name: get one from its own issuer and set {ApiCommand.TokenVariable}.", inner: refused);
        }
    }
}
