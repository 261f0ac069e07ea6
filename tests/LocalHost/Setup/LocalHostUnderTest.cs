using Baygate.LocalHost.Setup;
using Baygate.LocalHost.Tests.Doubles;
using Baygate.Tests.Azurite;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Baygate.LocalHost.Tests.Setup;

/// <summary>The whole local host on a port of its own, on Azurite accounts of its own.</summary>
internal sealed class LocalHostUnderTest : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly WebApplication _host;
    private bool _started;

    /// <summary>Builds the host.</summary>
    /// <param name="azurite">Where its accounts come from.</param>
    /// <param name="overrides">Configuration that comes last, as on a command line.</param>
    public LocalHostUnderTest(AzuriteFixture azurite, params string[] overrides)
    {
        Guangdong = azurite.TakeAccount();
        string[] args =
        [
            $"--urls=http://127.0.0.1:0",
            $"--Baygate:Folder={_folder.Path}",
            $"--Baygate:Register={ConnectionString(azurite.TakeAccount())}",
            $"--Baygate:Zones:guangdong={ConnectionString(Guangdong)}",
            $"--Baygate:Zones:hongkong={ConnectionString(azurite.TakeAccount())}",
            $"--Baygate:Zones:macau={ConnectionString(azurite.TakeAccount())}",
            .. overrides,
        ];
        _host = LocalHostApplication.Build(args, services => services.AddLogging(logging => logging.ClearProviders().AddProvider(Log)));
    }

    public AzuriteAccount Guangdong { get; }

    public LogSink Log { get; } = new();

    public HttpClient Client { get; } = new();

    public string At(params string[] parts) => _folder.At(parts);

    public async Task StartAsync()
    {
        await _host.StartAsync(TestContext.Current.CancellationToken);
        _started = true;
        Client.BaseAddress = new Uri(_host.Urls.First());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_started) await _host.StopAsync(TestContext.Current.CancellationToken);
        await _host.DisposeAsync();
        _folder.Dispose();
    }

    private static string ConnectionString(AzuriteAccount account) =>
        $"AccountName={account.Name};AccountKey={account.Key};BlobEndpoint={account.BlobEndpoint};TableEndpoint={account.TableEndpoint};";
}
