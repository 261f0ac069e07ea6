using Baygate.EndToEnd.Tests.Crashes;
using Baygate.Tests.Azurite;

namespace Baygate.EndToEnd.Tests.Faults;

/// <summary>Several hosts and several events for one transfer.</summary>
public sealed class ContentionTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Hosts of one name share their leases, so both run every step at once, as when a lease runs out under a slow host.</summary>
    [Theory, InlineData("host-a", "host-b"), InlineData("host", "host")]
    public async Task Transfer_TwoHostsAtOnce_EndsOnceWithOneDelivery(string first, string second)
    {
        await using var test = await CrashTest.PrepareAsync(azurite);

        await test.RunAtOnceAsync(first, second);

        (await test.InspectDeliveryAsync().ToListAsync(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Transfer_SameEventManyTimes_EndsOnceWithOneDelivery()
    {
        await using var test = await CrashTest.PrepareAsync(azurite);

        await test.RunAsync(_ => Death.Never, events: 20);

        (await test.InspectDeliveryAsync().ToListAsync(Cancel)).ShouldBeEmpty();
    }
}
