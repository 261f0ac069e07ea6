using Baygate.Tests.Azurite;
using Baygate.Transfers.Ending;
using Baygate.Transfers.People;
using Baygate.Transfers.States;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Tests.World;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Tests.Ending;

public sealed class EndStepTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(TransferState.Rejected)]
    [InlineData(TransferState.Withdrawn)]
    [InlineData(TransferState.Expired)]
    public async Task Transfer_EndedWithoutDelivery_LeavesNothingButEvidenceAndItsRow(TransferState state)
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync();

        var end = await scenario.Bay.RunAsync(start, async () =>
        {
            if (state == TransferState.Rejected) await scenario.Bay.VoteAsync(start.TransferId, "alice", Roles.Approve, approved: false);
            if (state == TransferState.Withdrawn) await scenario.Bay.WithdrawAsync(start.TransferId);
            if (state == TransferState.Expired) scenario.Bay.Time.Advance(TimeSpan.FromDays(60));
            return state != TransferState.Expired;
        });

        end.State.ShouldBe(state);
        string[] left =
        [
            .. await scenario.Bay.BlobsAsync(Zone.Guangdong, Containers.Inbox),
            .. await scenario.Bay.BlobsAsync(Zone.Guangdong, Containers.Sealed),
            .. await scenario.Bay.BlobsAsync(Zone.Guangdong, Containers.Ledger),
        ];
        left.ShouldBe(["person-hash-key.json"]);
    }

    [Fact]
    public async Task End_RunAgain_GivesTheSameEnd()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.Bay.DropAsync("no-such-agreement/a.csv", Scenario.Telemetry);
        var end = await scenario.Bay.RunAsync(start);

        var again = await EndAsync(scenario, start, end.Code!);

        again.ShouldBe(end);
    }

    [Fact]
    public async Task End_InterruptedAfterTheTombstone_GivesTheTombstonesEnd()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync();
        await scenario.Bay.Get<StepRunner>().RunAsync(Steps.Accept, start, Cancel);
        var tombstone = new EndedStatement(
            start.TransferId, TransferState.Withdrawn, ReasonCodes.WithdrawnByPartner, "Withdrawn.", scenario.Bay.Time.GetUtcNow());
        await scenario.Bay.Get<EvidenceStore>().PutOnceAsync(
            start.Zone, EvidenceNames.Ended(start.TransferId), StatementKinds.Ended, [Subjects.Transfer(start.TransferId)], tombstone, Cancel);

        var end = await EndAsync(scenario, start, ReasonCodes.DeadlinePassed);

        (end.State, end.Code).ShouldBe((TransferState.Withdrawn, ReasonCodes.WithdrawnByPartner));
    }

    [Fact]
    public async Task End_OfADeliveredTransfer_ChangesNothing()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync();
        await scenario.RunApprovedAsync(start);

        var end = await EndAsync(scenario, start, ReasonCodes.FileMissing);

        end.State.ShouldBe(TransferState.Delivered);
        (await scenario.HasEvidenceAsync(EvidenceNames.Ended(start.TransferId))).ShouldBeFalse();
    }

    [Fact]
    public async Task End_FailsForLong_ParksUntilRetried()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.Bay.DropAsync("no-such-agreement/a.csv", Scenario.Telemetry);
        scenario.Bay.Faults.Fail = request => request.Uri.Path.Contains("/sealed/", StringComparison.Ordinal) ? 503 : null;

        var end = await scenario.RunRetriedAsync(start, () => scenario.Bay.Faults.Fail = _ => null);

        end.Code.ShouldBe(ReasonCodes.AgreementUnknown);
    }

    private static Task<TransferEnd> EndAsync(Scenario scenario, TransferStart start, string code) =>
        scenario.Bay.Get<StepRunner>().RunAsync(Steps.End, new EndInput(start, new Refusal(code, "The reason.")), Cancel);
}
