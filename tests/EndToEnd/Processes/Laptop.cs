using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Baygate.Tests.Azurite;
using Baygate.Transfers;

namespace Baygate.EndToEnd.Tests.Processes;

/// <summary>Baygate as it runs on a laptop: the real host and the real command line as processes, an account of Azurite for each zone, a folder.</summary>
internal sealed class Laptop : IAsyncDisposable
{
    private readonly Dictionary<Zone, AzuriteAccount> _accounts;
    private readonly AzuriteAccount _register;
    private readonly Func<Uri, Uri> _route;
    private readonly IReadOnlyDictionary<string, string> _settings;
    private readonly ConcurrentQueue<CommandResult> _printed = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("baygate-");
    private readonly int _port = FreePort();
    private RunningProcess? _host;

    /// <summary>Nothing runs yet.</summary>
    /// <param name="azurite">The storage.</param>
    /// <param name="route">The way the host takes to an endpoint of the storage; straight by default.</param>
    /// <param name="settings">Further settings of the host; none by default.</param>
    public Laptop(AzuriteFixture azurite, Func<Uri, Uri>? route = null, IReadOnlyDictionary<string, string>? settings = null)
    {
        _accounts = Enum.GetValues<Zone>().ToDictionary(zone => zone, _ => azurite.TakeAccount());
        _register = azurite.TakeAccount();
        _route = route ?? (endpoint => endpoint);
        _settings = settings ?? new Dictionary<string, string>();
        Api = new ApiClient(new Uri($"http://127.0.0.1:{_port}/"));
    }

    public ApiClient Api { get; }

    /// <summary>Everything that processes have printed which have ended.</summary>
    public IEnumerable<string> Printed => _printed.SelectMany(result => (string[])[result.Output, result.Error]);

    public TableServiceClient Tables => _register.Tables();

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    public BlobServiceClient Blobs(Zone zone) => _accounts[zone].Blobs();

    /// <summary>Starts the host and waits until it is ready.</summary>
    public async Task StartHostAsync()
    {
        var settings = _settings.ToDictionary();
        foreach (var zone in Enum.GetValues<Zone>()) settings[$"Baygate__Zones__{zone}"] = Connection(_accounts[zone]);
        settings["Baygate__Register"] = Connection(_register);
        settings["Baygate__Folder"] = _folder.FullName;
        settings["Baygate__Retry__FirstInterval"] = "00:00:00.200";
        settings["ASPNETCORE_URLS"] = Api.Server.OriginalString;
        _host = new RunningProcess("Baygate.LocalHost.dll", [], settings);
        await Poll.UntilAsync(async () =>
            _host.HasExited ? throw new InvalidOperationException((await _host.EndAsync()).Error) : await Api.IsReadyAsync());
    }

    /// <summary>Kills the host, as SIGKILL does.</summary>
    public async Task KillHostAsync()
    {
        _printed.Enqueue(await _host!.KillAsync());
        _host.Dispose();
        _host = null;
    }

    /// <summary>Runs baygate as a person who has logged in before.</summary>
    public async Task<CommandResult> RunAsync(string person, params IEnumerable<string> arguments)
    {
        using var command = Start(person, arguments);
        return await EndAsync(command);
    }

    /// <summary>Starts baygate as a person.</summary>
    public RunningProcess Start(string person, params IEnumerable<string> arguments) => new("baygate.dll", arguments, new Dictionary<string, string>
    {
        ["BAYGATE_STATE"] = PathOf($"state-{person}"),
        ["BAYGATE_SERVER"] = Api.Server.OriginalString,
        ["BAYGATE_TOKEN"] = "",
    });

    public async Task<CommandResult> EndAsync(RunningProcess command)
    {
        var result = await command.EndAsync();
        _printed.Enqueue(result);
        return result;
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null) await KillHostAsync();
        Api.Dispose();
        _folder.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private string Connection(AzuriteAccount account) =>
        $"AccountName={account.Name};AccountKey={account.Key};BlobEndpoint={_route(account.BlobEndpoint)};TableEndpoint={_route(account.TableEndpoint)};";
}
