using Baygate.Tests.Azurite;
using Baygate.Transfers.Tests.World;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Tests.Ending;

/// <summary>Whether a transfer's persons stay counted when it ends.</summary>
public sealed class LedgerAfterTheEndTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Persons_OfADeliveredTransfer_StayCounted()
    {
        await using var scenario = await Scenario.StartAsync(azurite, PersonalFiles.Permit);

        await scenario.RunApprovedAsync(await scenario.DropAsync(content: PersonalFiles.Customers));

        (await CountedAsync(scenario)).ShouldBeTrue();
    }

    [Fact]
    public async Task Persons_OfATransferThatExpiredDuringItsRelease_StayCounted()
    {
        await using var scenario = await Scenario.StartAsync(azurite, PersonalFiles.Permit);
        scenario.Bay.Faults.Fail = request => request.Uri.Path.Contains(TestAgreements.Destination, StringComparison.Ordinal) ? 503 : null;

        await scenario.RunParkedAsync(await scenario.DropAsync(content: PersonalFiles.Customers));

        (await CountedAsync(scenario)).ShouldBeTrue();
    }

    [Fact]
    public async Task Persons_OfATransferWhoseDestinationWasOccupied_DoNotCount()
    {
        await using var scenario = await Scenario.StartAsync(azurite, PersonalFiles.Permit);
        var start = await scenario.DropAsync(content: PersonalFiles.Customers);
        await scenario.Bay.PlantAsync(TestAgreements.Destination, $"{start.TransferId}.sealed", "theirs"u8.ToArray(), Zone.HongKong);

        await scenario.RunApprovedAsync(start);

        (await CountedAsync(scenario)).ShouldBeFalse();
    }

    private static async Task<bool> CountedAsync(Scenario scenario) =>
        (await scenario.Bay.BlobsAsync(Zone.Guangdong, Containers.Ledger)).Any(name => name.EndsWith("/committed", StringComparison.Ordinal));
}
