using Baygate.Tests.Azurite;
using Baygate.Transfers.Accepting;
using Baygate.Transfers.Register;
using Baygate.Transfers.States;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Tests.World;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Tests.Accepting;

public sealed class AcceptStepTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task File_OfAnUnknownAgreement_IsRefused()
    {
        await using var scenario = await Scenario.StartAsync(azurite);

        var end = await scenario.Bay.RunAsync(await scenario.Bay.DropAsync("no-such-agreement/a.csv", Scenario.Telemetry));

        (end.State, end.Code).ShouldBe((TransferState.Refused, ReasonCodes.AgreementUnknown));
    }

    [Fact]
    public async Task File_InAnotherZonesInbox_IsRefused()
    {
        await using var scenario = await Scenario.StartAsync(azurite);

        var end = await scenario.Bay.RunAsync(await scenario.Bay.DropAsync($"{TestAgreements.Id}/a.csv", Scenario.Telemetry, Zone.Macau));

        end.Code.ShouldBe(ReasonCodes.AgreementOfAnotherZone);
    }

    [Theory]
    [InlineData(1, 300)]
    [InlineData(-300, -1)]
    public async Task File_OutsideTheAgreementsDays_IsRefused(int from, int until)
    {
        var today = TimeProvider.System.Today();
        await using var scenario = await Scenario.StartAsync(
            azurite, agreement => agreement with { InForceFrom = today.AddDays(from), InForceUntil = today.AddDays(until) });

        var end = await scenario.Bay.RunAsync(await scenario.DropAsync());

        end.Code.ShouldBe(ReasonCodes.AgreementNotInForce);
    }

    [Fact]
    public async Task File_Empty_IsRefused()
    {
        await using var scenario = await Scenario.StartAsync(azurite);

        var end = await scenario.Bay.RunAsync(await scenario.DropAsync(content: []));

        end.Code.ShouldBe(ReasonCodes.FileEmpty);
    }

    [Fact]
    public async Task File_GoneBeforeAcceptance_IsRefused()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync();
        await scenario.Bay.Zones.Container(start.Zone, Containers.Inbox).DeleteBlobAsync(await scenario.Bay.NameOfAsync(start), cancellationToken: Cancel);

        var end = await scenario.Bay.RunAsync(start);

        end.Code.ShouldBe(ReasonCodes.FileMissing);
    }

    [Theory]
    [InlineData("../other/a.csv")]
    [InlineData("dg-hk-telemetry/../other/a.csv")]
    [InlineData("dg-hk-telemetry/./a.csv")]
    [InlineData("dg-hk-telemetry//a.csv")]
    [InlineData("dg-hk-telemetry/")]
    [InlineData("dg-hk-telemetry")]
    [InlineData("dg-hk-telemetry/a\u0007.csv")]
    [InlineData("dg-hk-telemetry/a\u202Evsc.exe")]
    [InlineData("dg-hk-telemetry/..\\a.csv")]
    public async Task File_OfAnInvalidName_IsRefusedForItsName(string name)
    {
        await using var scenario = await Scenario.StartAsync(azurite);

        var end = await scenario.Bay.RunAsync(await scenario.Bay.Get<Intake>().IdentifyAsync(Zone.Guangdong, name, "0x1", Cancel));

        end.Code.ShouldBe(ReasonCodes.NameInvalid);
    }

    [Fact]
    public async Task File_OfAVeryLongName_IsDelivered()
    {
        await using var scenario = await Scenario.StartAsync(azurite);

        var end = await scenario.RunApprovedAsync(await scenario.DropAsync(new string('a', 900)));

        end.State.ShouldBe(TransferState.Delivered);
    }

    [Fact]
    public async Task File_OfATransferWithdrawnBeforeItCame_IsDeleted()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync();
        await scenario.Bay.Get<TransferRegister>().MoveAsync(start.TransferId, TransferState.Withdrawn, change: null, Cancel);

        await scenario.Bay.RunAsync(start);

        (await scenario.Bay.BlobsAsync(Zone.Guangdong, Containers.Inbox)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Accept_AgreementChangedAfterAHalfDoneAttempt_KeepsTheVersionThatWasSigned()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync();
        var runner = scenario.Bay.Get<StepRunner>();
        await runner.RunAsync(Steps.Accept, start, Cancel);
        await scenario.Bay.PutAsync(TestAgreements.Telemetry() with { Purpose = "Another purpose" }, ifVersion: 1);

        var again = await runner.RunAsync(Steps.Accept, start, Cancel);

        again.Value!.AgreementVersion.ShouldBe(1);
    }

    [Fact]
    public async Task Accept_StatementOfAnotherTransferUnderItsName_IsAFault()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var (other, start) = (await scenario.DropAsync("other.csv"), await scenario.DropAsync());
        await scenario.Bay.Get<StepRunner>().RunAsync(Steps.Accept, other, Cancel);
        var moved = await scenario.Bay.ReadAsync(Containers.Evidence, EvidenceNames.Accepted(other.TransferId));
        await scenario.Bay.PlantAsync(Containers.Evidence, EvidenceNames.Accepted(start.TransferId), moved);

        var fault = await Should.ThrowAsync<StepFaultException>(() => scenario.Bay.Get<StepRunner>().RunAsync(Steps.Accept, start, Cancel));

        fault.Code.ShouldBe(ReasonCodes.RecordTampered);
    }
}
