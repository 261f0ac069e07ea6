using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Baygate.EndToEnd.Tests.Faults;

/// <summary>A way to an endpoint that can be cut: open connections break, new ones are refused, until it is restored.</summary>
internal sealed class CuttableProxy : IDisposable
{
    private readonly Uri _target;
    private readonly ConcurrentDictionary<TcpClient, bool> _connections = new();
    private TcpListener _listener = new(IPAddress.Loopback, 0);

    public CuttableProxy(Uri target)
    {
        _target = target;
        Listen();
        Endpoint = new UriBuilder(target) { Port = ((IPEndPoint)_listener.LocalEndpoint).Port }.Uri;
    }

    /// <summary>The same endpoint, behind this proxy.</summary>
    public Uri Endpoint { get; }

    public void Cut()
    {
        _listener.Dispose();
        foreach (var connection in _connections.Keys) connection.Dispose();
    }

    public void Restore()
    {
        _listener = new TcpListener(IPAddress.Loopback, Endpoint.Port);
        Listen();
    }

    public void Dispose() => Cut();

    private void Listen()
    {
        _listener.Start();
        _ = AcceptAsync(_listener);
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true) _ = ForwardAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception cut) when (cut is SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ForwardAsync(TcpClient client)
    {
        using var server = new TcpClient();
        try
        {
            _connections.TryAdd(client, true);
            await server.ConnectAsync(_target.Host, _target.Port);
            await Task.WhenAny(client.GetStream().CopyToAsync(server.GetStream()), server.GetStream().CopyToAsync(client.GetStream()));
        }
        catch (Exception cut) when (cut is SocketException or ObjectDisposedException or InvalidOperationException)
        {
        }
        finally
        {
            _connections.TryRemove(client, out _);
            client.Dispose();
        }
    }
}
