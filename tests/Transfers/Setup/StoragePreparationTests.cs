using Baygate.Tests.Azurite;
using Baygate.Transfers.Setup;
using Baygate.Transfers.Tests.World;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Tests.Setup;

public sealed class StoragePreparationTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Prepare_Again_LeavesWhatIsThere()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync();

        await scenario.Bay.Get<StoragePreparation>().PrepareAsync(TestContext.Current.CancellationToken);

        (await scenario.Bay.BlobsAsync(Zone.Guangdong, Containers.Inbox)).ShouldBe([await scenario.Bay.NameOfAsync(start)]);
    }
}
