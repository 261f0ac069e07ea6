using Baygate.Tests.Azurite;

namespace Baygate.Transfers.Tests.Api;

/// <summary>A test that calls the API of a host of its own.</summary>
public abstract class ApiTest(AzuriteFixture azurite) : IAsyncLifetime
{
    private protected ApiHost Host { get; private set; } = null!;

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => Host = await ApiHost.StartAsync(azurite);

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
