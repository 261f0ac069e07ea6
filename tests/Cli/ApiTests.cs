namespace Baygate.Cli.Tests;

/// <summary>Tests of commands that call the API, as a person with a token.</summary>
public abstract class ApiTests : IAsyncLifetime
{
    protected const string Token = "the.access.token";

    internal CliRun Cli { get; } = new() { Time = new EagerTimeProvider() };

    internal ApiStub Api { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync()
    {
        Api = await ApiStub.StartAsync();
        Cli["BAYGATE_SERVER"] = Api.Url;
        Cli["BAYGATE_TOKEN"] = Token;
    }

    public async ValueTask DisposeAsync()
    {
        await Api.DisposeAsync();
        Cli.Dispose();
        GC.SuppressFinalize(this);
    }
}
