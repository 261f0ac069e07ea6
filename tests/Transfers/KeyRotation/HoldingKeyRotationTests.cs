using Baygate.Sealing;
using Baygate.Tests.Azurite;
using Baygate.Transfers.Api.Messages;
using Baygate.Transfers.Classifying;
using Baygate.Transfers.KeyRotation;
using Baygate.Transfers.States;
using Baygate.Transfers.Tests.World;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Tests.KeyRotation;

/// <summary>Approvals wait for weeks. A holding key is rotated meanwhile, what waits is wrapped anew, and the old version is disabled.</summary>
public sealed class HoldingKeyRotationTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task File_RewrappedWhileItWaits_IsDeliveredAndOpensWithTheOldKeyDisabled()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync();
        await WaitingAsync(scenario, start);
        scenario.Bay.Keys[Zone.Guangdong].Rotate();
        await RewrapAsync(scenario);
        scenario.Bay.Keys[Zone.Guangdong].FirstIsDisabled = true;

        var end = await scenario.RunApprovedAsync(start);

        end.State.ShouldBe(TransferState.Delivered);
        (await OpenAsync(scenario, start)).ShouldBe(Scenario.Telemetry);
    }

    [Fact]
    public async Task File_NotRewrapped_IsParkedWithTheOldKeyDisabled()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync();
        await WaitingAsync(scenario, start);
        scenario.Bay.Keys[Zone.Guangdong].Rotate();
        scenario.Bay.Keys[Zone.Guangdong].FirstIsDisabled = true;

        (await scenario.RunParkedAsync(start)).ReasonCode.ShouldBe(ReasonCodes.KeyUnavailable);
    }

    [Theory]
    [InlineData(nameof(Steps.SealRange))]
    [InlineData(nameof(Steps.CommitSeal))]
    [InlineData(nameof(Steps.Release))]
    [InlineData(nameof(Steps.CopyRange))]
    [InlineData(nameof(Steps.Deliver))]
    [InlineData(nameof(Steps.VerifyDelivery))]
    public async Task Rewrap_JustBeforeAStep_DisturbsNothing(string step)
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync();
        scenario.Bay.Steps.Once(step, async () =>
        {
            scenario.Bay.Keys[Zone.Guangdong].Rotate();
            await RewrapAsync(scenario);
        });

        (await scenario.RunApprovedAsync(start)).State.ShouldBe(TransferState.Delivered);

        (await OpenAsync(scenario, start)).ShouldBe(Scenario.Telemetry);
    }

    [Fact]
    public async Task Show_AfterARotation_CountsWhatTheOldVersionProtects()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        await WaitingAsync(scenario, await scenario.DropAsync());
        var keys = scenario.Bay.Keys[Zone.Guangdong];
        var current = keys.Rotate();

        var uses = await scenario.Bay.Get<HoldingKeyRotation>().ShowAsync(Cancel);

        // The sealed file, its draft, and the secret under which persons are hashed.
        uses.Keys.Where(key => key.Zone == Zone.Guangdong).ShouldBe(
            [new KeyUse(Zone.Guangdong, keys.FirstId, IsCurrent: false, 3), new KeyUse(Zone.Guangdong, current, IsCurrent: true, 0)], ignoreOrder: true);
    }

    [Fact]
    public async Task Rewrap_Twice_FindsNothingTheSecondTime()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        await WaitingAsync(scenario, await scenario.DropAsync());
        scenario.Bay.Keys[Zone.Guangdong].Rotate();

        ((await RewrapAsync(scenario)).Rewrapped, (await RewrapAsync(scenario)).Rewrapped).ShouldBe((3, 0));
    }

    [Fact]
    public async Task Rewrap_OldKeyGone_CountsTheFailuresAndLeavesAllAsItIs()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync();
        await WaitingAsync(scenario, start);
        var keys = scenario.Bay.Keys[Zone.Guangdong];
        keys.Rotate();
        keys.FirstIsDisabled = true;

        (await RewrapAsync(scenario)).Failed.ShouldBe(3);
        keys.FirstIsDisabled = false;

        (await scenario.RunApprovedAsync(start)).State.ShouldBe(TransferState.Delivered);
    }

    [Theory]
    [InlineData("{id}")]
    [InlineData("{id}.draft")]
    public async Task Rewrap_ABlobThatIsNoSealedFile_IsShownAndHidesNoOther(string name)
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        await WaitingAsync(scenario, await scenario.DropAsync());
        await scenario.Bay.PlantAsync(Containers.Sealed, name.Replace("{id}", "daaaaaaaaaaaaaaaaaaaaaaaaaa", StringComparison.Ordinal), "{"u8.ToArray());
        scenario.Bay.Keys[Zone.Guangdong].Rotate();

        var uses = await RewrapAsync(scenario);

        (uses.Rewrapped, uses.Failed).ShouldBe((3, 1));
        uses.Keys.ShouldContain(new KeyUse(Zone.Guangdong, WrappedItem.Unreadable, IsCurrent: false, 1));
    }

    [Fact]
    public async Task Ledger_AfterTheSecretWasWrappedAnew_CountsTheSamePersonsAsBefore()
    {
        await using var scenario = await Scenario.StartAsync(azurite, PersonalFiles.Permit);
        var before = await scenario.Bay.Get<PersonHashKey>().GetAsync(Zone.Guangdong, Cancel);
        scenario.Bay.Keys[Zone.Guangdong].Rotate();
        await RewrapAsync(scenario);
        scenario.Bay.Keys[Zone.Guangdong].FirstIsDisabled = true;

        // Another host has nothing in memory.
        var after = await new PersonHashKey(scenario.Bay.Zones).GetAsync(Zone.Guangdong, Cancel);

        after.ShouldBe(before);
    }

    private static Task<KeyUses> RewrapAsync(Scenario scenario) => scenario.Bay.Get<HoldingKeyRotation>().RewrapAsync(Cancel);

    /// <summary>Runs a transfer until it waits for its people; there its host stops.</summary>
    private static async Task WaitingAsync(Scenario scenario, TransferStart start) => await Should.ThrowAsync<OperationCanceledException>(
        scenario.Bay.RunAsync(start, () => throw new OperationCanceledException("The host stops.")));

    private static async Task<byte[]> OpenAsync(Scenario scenario, TransferStart start)
    {
        var delivered = await scenario.Bay.ReadAsync(TestAgreements.Destination, $"{start.TransferId}.sealed", Zone.HongKong);
        using var key = RsaKeyEncryptionKey.FromPem(TestAgreements.RecipientPrivateKey);
        using var opened = new MemoryStream();
        await SealedFile.OpenAsync(new MemoryStream(delivered), opened, key, cancellationToken: Cancel);
        return opened.ToArray();
    }
}
