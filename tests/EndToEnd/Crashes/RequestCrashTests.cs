using Baygate.Tests.Azurite;

namespace Baygate.EndToEnd.Tests.Crashes;

/// <summary>The host dies anywhere: at every single request that a transfer makes of storage.</summary>
public sealed class RequestCrashTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // At one request before storage gets it, at the next one before the host gets the answer, and so on to the last.
    [Fact]
    public async Task Transfer_HostDiesAtAnyRequest_EndsOnceWithOneDelivery()
    {
        for (var (request, died) = (1, 1); died > 0; request++)
        {
            await using var test = await CrashTest.PrepareAsync(azurite);
            var death = Death.AtRequest(request, afterIt: request % 2 == 0);

            died = await test.RunAsync(host => host == 0 ? death : Death.Never);

            (await test.InspectDeliveryAsync().ToListAsync(Cancel)).ShouldBeEmpty($"The host died at request {request}.");
        }
    }

    [Fact]
    public async Task Transfer_EveryHostLivesALittleLonger_EndsOnceWithOneDelivery()
    {
        await using var test = await CrashTest.PrepareAsync(azurite);

        await test.RunAsync(host => Death.AtRequest(10 + host, afterIt: host % 2 == 0));

        (await test.InspectDeliveryAsync().ToListAsync(Cancel)).ShouldBeEmpty();
    }
}
