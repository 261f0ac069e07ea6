using Azure.Core;
using Baygate.Evidence;
using Baygate.Tests.Azurite;
using Baygate.Transfers.Agreements;
using Baygate.Transfers.People;
using Baygate.Transfers.States;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Tests.World;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Tests.Deciding;

public sealed class DecideStepTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Transfer_Denied_IsRefusedWithTheArticle()
    {
        await using var scenario = await Scenario.StartAsync(azurite, Secret);
        var start = await scenario.DropAsync();

        await scenario.Bay.RunAsync(start);

        (await scenario.Bay.RecordAsync(start.TransferId)).Reason.ShouldNotBeNull().ShouldContain("T2-1: DSL 53");
    }

    [Theory]
    [InlineData(Containers.Inbox)]
    [InlineData(Containers.Sealed)]
    public async Task Transfer_Denied_LeavesNothing(string container)
    {
        await using var scenario = await Scenario.StartAsync(azurite, Secret);

        await scenario.Bay.RunAsync(await scenario.DropAsync());

        (await scenario.Bay.BlobsAsync(Zone.Guangdong, container)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Decision_MadeTwice_IsSignedOnce()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync();
        byte[]? first = null;
        scenario.Bay.Steps.Once(nameof(Steps.RemovePlaintext), async () =>
        {
            first = await scenario.Bay.ReadAsync(Containers.Evidence, EvidenceNames.Decided(start.TransferId, 1));
            scenario.Bay.Time.Advance(TimeSpan.FromMinutes(1));
            await Should.ThrowAsync<OperationCanceledException>(() => scenario.Bay.RunAsync(start, () => throw new OperationCanceledException("The second host stops here.")));
        });

        await scenario.RunApprovedAsync(start);

        (await scenario.Bay.ReadAsync(Containers.Evidence, EvidenceNames.Decided(start.TransferId, 1))).ShouldBe(first);
    }

    [Fact]
    public async Task Decision_PlantedUnsigned_IsNeverSigned()
    {
        await using var scenario = await Scenario.StartAsync(azurite, Secret);
        var start = await scenario.DropAsync();
        var approvable = await ApprovableDecisionAsync();
        await scenario.Bay.PlantAsync(
            Containers.Evidence, EvidenceNames.Decision(start.TransferId, 1, Sha256Digest.Of(approvable).ToString()), approvable);

        (await scenario.Bay.RunAsync(start)).Code.ShouldBe(ReasonCodes.PolicyDenied);
    }

    [Fact]
    public async Task Decide_DayChangedBetweenDocumentAndStatement_DecidesAnew()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync();
        scenario.Bay.Faults.Fail = request =>
        {
            if (request.Method != RequestMethod.Put || !request.Uri.Path.EndsWith("/decided.json", StringComparison.Ordinal)) return null;
            scenario.Bay.Time.Advance(TimeSpan.FromDays(1));
            scenario.Bay.Faults.Fail = _ => null;
            return 503;
        };

        var end = await scenario.Bay.RunAsync(start, async () =>
        {
            await scenario.Bay.VoteAsync(start.TransferId, "alice", Roles.Approve, approved: false);
            return true;
        });

        end.State.ShouldBe(TransferState.Rejected);
    }

    [Fact]
    public async Task Decision_OfAnotherTransferUnderItsName_IsNotTaken()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var (other, start) = (await scenario.DropAsync("other.csv"), await scenario.DropAsync());
        await scenario.RunApprovedAsync(other);
        await scenario.Bay.PlantAsync(
            Containers.Evidence, EvidenceNames.Decided(start.TransferId, 1),
            await scenario.Bay.ReadAsync(Containers.Evidence, EvidenceNames.Decided(other.TransferId, 1)));

        var parked = await scenario.RunParkedAsync(start);

        parked.ReasonCode.ShouldBe(ReasonCodes.RecordTampered);
    }

    private static Agreement Secret(Agreement agreement) => agreement with { Facts = agreement.Facts with { StateSecret = true } };

    private async Task<byte[]> ApprovableDecisionAsync()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync();
        await scenario.RunApprovedAsync(start);
        return await scenario.Bay.ReadAsync(Containers.Evidence, await scenario.Bay.EvidenceAsync($"{start.TransferId}/001/decision-"));
    }
}
