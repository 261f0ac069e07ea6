using System.Diagnostics.CodeAnalysis;
using Azure;
using Baygate.Transfers.Api.Messages;
using Baygate.Transfers.Register;
using Baygate.Transfers.Zones;
using Microsoft.AspNetCore.Http;

namespace Baygate.Transfers.Api;

/// <summary>What the host says of itself, to anybody: whether it runs, whether it can work, what its API is.</summary>
/// <param name="register">The register.</param>
/// <param name="zones">The zones.</param>
/// <param name="time">The clock for the patience of a check.</param>
public sealed class ServiceApi(TransferRegister register, ZoneDirectory zones, TimeProvider time)
{
    /// <summary>How long a check waits: 5 seconds.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private const string OpenApiResource = "openapi.json";

    // One container of each account, among those whose properties the app's rights show.
    private static readonly string[] OfEachAccount = [Containers.Inbox, Containers.Sealed, Containers.Ledger];

    private static readonly Lazy<byte[]> OpenApiDocument = new(() =>
    {
        using var resource = typeof(ServiceApi).Assembly.GetManifestResourceStream(OpenApiResource)!;
        using var buffer = new MemoryStream();
        resource.CopyTo(buffer);
        return buffer.ToArray();
    });

    /// <summary>Says that the host runs.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>200 with <see cref="Health"/>.</returns>
    [SuppressMessage("Performance", "CA1822", Justification = "Hosts call every operation alike.")]
    public Task<IResult> LiveAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Reply.Ok(new Health(Health.Healthy, [])));
    }

    /// <summary>Says whether the table and the blobs of every served zone are in reach.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>200 or 503 with <see cref="Health"/>.</returns>
    public async Task<IResult> ReadyAsync(CancellationToken cancellationToken)
    {
        var checks = await Task.WhenAll(
        [
            CheckAsync("table", token => register.ListAsync(filter: null, pageSize: 1, continuation: null, token), cancellationToken),
            .. zones.Served.Select(zone => CheckAsync(
                $"blobs-{zone.ToString().ToLowerInvariant()}",
                token => Task.WhenAll(OfEachAccount.Select(container => zones.Container(zone, container).GetPropertiesAsync(cancellationToken: token))),
                cancellationToken)),
        ]);
        var isHealthy = checks.All(check => check.Status == Health.Healthy);
        return Reply.Health(new Health(isHealthy ? Health.Healthy : Health.Unhealthy, checks));
    }

    /// <summary>Gives the OpenAPI document.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>200 with the document.</returns>
    [SuppressMessage("Performance", "CA1822", Justification = "Hosts call every operation alike.")]
    public Task<IResult> OpenApiAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Reply.Document(OpenApiDocument.Value));
    }

    private async Task<HealthCheck> CheckAsync(string name, Func<CancellationToken, Task> look, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(Patience, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await look(linked.Token);
            return new HealthCheck(name, Health.Healthy);
        }
        catch (Exception failure) when (failure is RequestFailedException or AggregateException || timeout.IsCancellationRequested)
        {
            return new HealthCheck(name, Health.Unhealthy);
        }
    }
}
