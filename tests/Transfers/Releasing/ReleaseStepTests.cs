using Baygate.Sealing;
using Baygate.Tests.Azurite;
using Baygate.Transfers.Ending;
using Baygate.Transfers.States;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Tests.World;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Tests.Releasing;

/// <summary>What may happen between approval and release.</summary>
public sealed class ReleaseStepTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Key_RevokedAfterSealing_ParksTheTransfer()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        scenario.Bay.Steps.Once(nameof(Steps.Release), () => Revoke(scenario, true));

        var parked = await scenario.RunParkedAsync(await scenario.DropAsync());

        (parked.State, parked.ReasonCode).ShouldBe((TransferState.Failed, ReasonCodes.KeyUnavailable));
    }

    [Fact]
    public async Task Key_Back_TheRetryDelivers()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        scenario.Bay.Steps.Once(nameof(Steps.Release), () => Revoke(scenario, true));

        var end = await scenario.RunRetriedAsync(await scenario.DropAsync(), () => Revoke(scenario, false));

        end.State.ShouldBe(TransferState.Delivered);
    }

    [Fact]
    public async Task Agreement_ChangedAfterApproval_IsRefused()
    {
        await using var scenario = await Scenario.StartAsync(azurite);

        var end = await RunAsync(scenario, _ => scenario.Bay.PutAsync(TestAgreements.Telemetry() with { Purpose = "Other" }, ifVersion: 1));

        (end.State, end.Code).ShouldBe((TransferState.Refused, ReasonCodes.AgreementChanged));
    }

    [Fact]
    public async Task Agreement_ChangeProposedAfterApproval_ChangesNothing()
    {
        await using var scenario = await Scenario.StartAsync(azurite);

        var end = await RunAsync(scenario, _ => scenario.Bay.ProposeAsync(TestAgreements.Telemetry() with { Purpose = "Other" }, ifVersion: 1));

        end.State.ShouldBe(TransferState.Delivered);
    }

    [Fact]
    public async Task Agreement_LaterVersionWithAnotherSubmitter_LeavesTheTransferItsVersion()
    {
        await using var scenario = await Scenario.StartAsync(azurite);

        var end = await RunAsync(scenario, _ => scenario.Bay.PutAsync(TestAgreements.Telemetry() with { Submitters = ["tenant/erin"] }, ifVersion: 1));

        end.State.ShouldBe(TransferState.Delivered);
        (await scenario.Bay.RecordAsync(end.TransferId)).AgreementVersion.ShouldBe(1);
    }

    [Fact]
    public async Task Agreement_LaterVersionThatHasEnded_IsRefused()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var ended = TestAgreements.Telemetry();
        ended = ended with { InForceUntil = ended.InForceFrom };

        var end = await RunAsync(scenario, _ => scenario.Bay.PutAsync(ended, ifVersion: 1));

        (end.State, end.Code).ShouldBe((TransferState.Refused, ReasonCodes.AgreementChanged));
    }

    [Fact]
    public async Task Payload_TamperedWithAfterApproval_IsFoundAtTheDestination()
    {
        await using var scenario = await Scenario.StartAsync(azurite);

        var end = await RunAsync(scenario, id => TamperAsync(scenario, id, content => content[^1] ^= 1));

        end.Code.ShouldBe(ReasonCodes.DeliveryDiffers);
    }

    [Fact]
    public async Task Payload_TamperedWithAfterApproval_GetsNoReceipt()
    {
        await using var scenario = await Scenario.StartAsync(azurite);

        var end = await RunAsync(scenario, id => TamperAsync(scenario, id, content => content[^1] ^= 1));

        (await scenario.HasEvidenceAsync(EvidenceNames.Receipt(end.TransferId))).ShouldBeFalse();
    }

    [Fact]
    public async Task Header_TamperedWith_ParksTheTransfer()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync();
        scenario.Bay.Steps.Once(nameof(Steps.Release), () => TamperAsync(scenario, start.TransferId, content =>
        {
            using var stream = new MemoryStream(content);
            var end = SealedHeader.ReadAsync(stream, Cancel).GetAwaiter().GetResult().ToBytes().Length;
            content[end - 10] = (byte)(content[end - 10] == 'A' ? 'B' : 'A');
        }));

        (await scenario.RunParkedAsync(start)).ReasonCode.ShouldBe(ReasonCodes.RecordTampered);
    }

    [Fact]
    public async Task Header_OfAnotherTransfer_GivesNobodyItsKey()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var (other, start) = (await scenario.DropAsync("other.csv"), await scenario.DropAsync());
        byte[]? foreign = null;
        scenario.Bay.Steps.Once(nameof(Steps.Release), async () => foreign = await scenario.Bay.ReadAsync(Containers.Sealed, other.TransferId));
        await scenario.RunApprovedAsync(other);
        scenario.Bay.Steps.Once(nameof(Steps.Release), () => scenario.Bay.PlantAsync(Containers.Sealed, start.TransferId, foreign!));

        (await scenario.RunParkedAsync(start)).ReasonCode.ShouldBe(ReasonCodes.RecordTampered);
    }

    [Fact]
    public async Task RecipientsHeader_Planted_IsNotDelivered()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync();
        scenario.Bay.Steps.Once(nameof(Steps.Release), () =>
            scenario.Bay.PlantAsync(Containers.Sealed, $"{start.TransferId}.release", "baygate"u8.ToArray()));

        (await scenario.RunParkedAsync(start)).ReasonCode.ShouldBe(ReasonCodes.RecordTampered);
    }

    [Fact]
    public async Task Receipt_OfAnotherTransferUnderItsName_IsNotHandedOver()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var (other, start) = (await scenario.DropAsync("other.csv"), await scenario.DropAsync());
        await scenario.RunApprovedAsync(other);
        var moved = await scenario.Bay.ReadAsync(Containers.Evidence, EvidenceNames.Receipt(other.TransferId));
        await scenario.Bay.PlantAsync(Containers.Evidence, EvidenceNames.Receipt(start.TransferId), moved);

        (await scenario.RunParkedAsync(start)).ReasonCode.ShouldBe(ReasonCodes.RecordTampered);
    }

    private static Task Revoke(Scenario scenario, bool revoked)
    {
        scenario.Bay.Keys[Zone.Guangdong].Revoked = revoked;
        return Task.CompletedTask;
    }

    private static async Task TamperAsync(Scenario scenario, string transferId, Action<byte[]> tamper)
    {
        var content = await scenario.Bay.ReadAsync(Containers.Sealed, transferId);
        tamper(content);
        await scenario.Bay.PlantAsync(Containers.Sealed, transferId, content);
    }

    private static async Task<TransferEnd> RunAsync(Scenario scenario, Func<string, Task> beforeRelease)
    {
        var start = await scenario.DropAsync();
        scenario.Bay.Steps.Once(nameof(Steps.Release), () => beforeRelease(start.TransferId));
        return await scenario.RunApprovedAsync(start);
    }
}
