using Baygate.Policy;
using Baygate.Tests.Azurite;
using Baygate.Transfers.Agreements;
using Baygate.Transfers.People;
using Baygate.Transfers.States;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Tests.World;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Tests.Deciding;

/// <summary>Decisions that wait for facts or for a review.</summary>
public sealed class InformationTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Transfer_WithAFactMissing_AwaitsInformation()
    {
        await using var scenario = await Scenario.StartAsync(azurite, WithoutSecrecy);
        var start = await scenario.DropAsync();
        TransferState? waiting = null;

        await scenario.Bay.RunAsync(start, async () =>
        {
            waiting = (await scenario.Bay.RecordAsync(start.TransferId)).State;
            await scenario.Bay.WithdrawAsync(start.TransferId);
            return true;
        });

        waiting.ShouldBe(TransferState.AwaitingInfo);
    }

    [Fact]
    public async Task Fact_Supplied_LeadsToADecisionThatCanBeApproved()
    {
        await using var scenario = await Scenario.StartAsync(azurite, WithoutSecrecy);

        var end = await RunInformedAsync(scenario, new Facts { StateSecret = false });

        end.ShouldBe(TransferState.Delivered);
    }

    [Fact]
    public async Task Fact_SuppliedAgainstTheAgreement_DoesNotCount()
    {
        await using var scenario = await Scenario.StartAsync(
            azurite, agreement => agreement with { Facts = agreement.Facts with { StateSecret = null, CoreData = true } });

        var end = await RunInformedAsync(scenario, new Facts { StateSecret = false, CoreData = false });

        end.ShouldBe(TransferState.Refused);
    }

    [Fact]
    public async Task Fact_SuppliedAgainstTheFindings_DoesNotCount()
    {
        await using var scenario = await Scenario.StartAsync(azurite, WithoutSecrecy);
        var start = await scenario.DropAsync();

        await scenario.Bay.RunAsync(start, async () =>
        {
            if ((await scenario.Bay.RecordAsync(start.TransferId)).Round > 1) await scenario.Bay.WithdrawAsync(start.TransferId);
            else await scenario.Bay.InformAsync(start.TransferId, new Facts { StateSecret = false, ContainsPi = true, NNonSpiPersons = 2_000_000 });
            return true;
        });

        (await scenario.Bay.RecordAsync(start.TransferId)).PolicyOutcome.ShouldBe(Outcome.ExemptMechanism);
    }

    [Fact]
    public async Task Review_Cleared_LeadsToADecisionThatCanBeApproved()
    {
        await using var scenario = await Scenario.StartAsync(azurite, Suspected);

        var end = await RunInformedAsync(scenario, new Facts(), "T2-4");

        end.ShouldBe(TransferState.Delivered);
    }

    [Fact]
    public async Task Information_OfAnotherTransferUnderItsName_IsTampering()
    {
        await using var scenario = await Scenario.StartAsync(azurite, Suspected);
        var (other, start) = (await scenario.DropAsync("other.csv"), await scenario.DropAsync());
        await scenario.Bay.RunAsync(other, async () =>
        {
            await scenario.Bay.InformAsync(other.TransferId, new Facts(), "T2-4");
            await scenario.Bay.WithdrawAsync(other.TransferId);
            return true;
        });
        var moved = await scenario.Bay.ReadAsync(Containers.Evidence, EvidenceNames.Information(other.TransferId, 1));
        string? code = null;

        await scenario.Bay.RunAsync(start, async () =>
        {
            code = (await scenario.Bay.RecordAsync(start.TransferId)).ReasonCode;
            await scenario.Bay.PlantAsync(Containers.Evidence, EvidenceNames.Information(start.TransferId, 1), moved);
            if (code is not null) await scenario.Bay.WithdrawAsync(start.TransferId);
            return true;
        });

        code.ShouldBe(ReasonCodes.RecordTampered);
    }

    private static Agreement WithoutSecrecy(Agreement agreement) => agreement with { Facts = agreement.Facts with { StateSecret = null } };

    private static Agreement Suspected(Agreement agreement) =>
        agreement with { Facts = agreement.Facts with { ImportantDataStatus = ImportantDataStatus.SelfSuspected } };

    private static async Task<TransferState> RunInformedAsync(Scenario scenario, Facts facts, params string[] cleared)
    {
        var start = await scenario.DropAsync();
        var end = await scenario.Bay.RunAsync(start, async () =>
        {
            if ((await scenario.Bay.RecordAsync(start.TransferId)).State == TransferState.AwaitingInfo)
                await scenario.Bay.InformAsync(start.TransferId, facts, cleared);
            else
            {
                await scenario.Bay.VoteAsync(start.TransferId, "alice", Roles.Approve);
                await scenario.Bay.VoteAsync(start.TransferId, "carol", Roles.ComplianceOfficer);
                await scenario.Bay.VoteAsync(start.TransferId, "bob", Roles.Approve);
            }

            return true;
        });
        return end.State;
    }
}
