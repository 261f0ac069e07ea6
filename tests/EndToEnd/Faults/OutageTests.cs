using System.Collections.Concurrent;
using System.Net;
using Baygate.EndToEnd.Tests.Processes;
using Baygate.Tests.Azurite;

namespace Baygate.EndToEnd.Tests.Faults;

/// <summary>The storage is gone for a while, under the real host.</summary>
public sealed class OutageTests : IAsyncLifetime
{
    private readonly ConcurrentDictionary<Uri, CuttableProxy> _ways = new();
    private readonly LaptopFixture _fixture;

    public OutageTests(AzuriteFixture azurite) =>
        _fixture = new LaptopFixture(azurite, endpoint => new Uri(WayTo(new Uri(endpoint.GetLeftPart(UriPartial.Authority))), endpoint.AbsolutePath));

    private ApiClient Api => _fixture.Laptop.Api;

    public ValueTask InitializeAsync() => _fixture.InitializeAsync();

    [Fact]
    public async Task Transfer_StorageGoneWhileItIsDelivered_IsDeliveredAfterwards()
    {
        var transferId = await AwaitingAsync();
        (await _fixture.Laptop.RunAsync(People.Approver, "approve", transferId)).ShouldSucceed();
        (await _fixture.Laptop.RunAsync(People.Officer, "approve", transferId)).ShouldSucceed();

        Cut();
        await Poll.UntilAsync(async () => !await Api.IsReadyAsync());
        Restore();

        await Api.UntilAsync(transferId, "Delivered");
        (await _fixture.OpenAsync(transferId)).ShouldBe(Sample.File);
    }

    [Fact]
    public async Task Api_StorageGone_Answers503WithRetryAfterUntilItIsBack()
    {
        var transferId = await AwaitingAsync();

        Cut();
        using var gone = await Api.GetAsync(People.Officer, $"api/transfers/{transferId}");
        Restore();
        await Poll.UntilAsync(Api.IsReadyAsync);
        using var back = await Api.GetAsync(People.Officer, $"api/transfers/{transferId}");

        (gone.StatusCode, gone.Headers.RetryAfter is not null, back.StatusCode).ShouldBe((HttpStatusCode.ServiceUnavailable, true, HttpStatusCode.OK));
    }

    public async ValueTask DisposeAsync()
    {
        await _fixture.DisposeAsync();
        Cut();
    }

    private async Task<string> AwaitingAsync()
    {
        var transferId = await _fixture.UploadAsync(Sample.File);
        await Api.UntilAsync(transferId, "AwaitingApproval");
        return transferId;
    }

    private Uri WayTo(Uri server) => _ways.GetOrAdd(server, target => new CuttableProxy(target)).Endpoint;

    private void Cut()
    {
        foreach (var way in _ways.Values) way.Cut();
    }

    private void Restore()
    {
        foreach (var way in _ways.Values) way.Restore();
    }
}
