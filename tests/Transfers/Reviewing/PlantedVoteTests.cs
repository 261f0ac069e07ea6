using System.Security.Cryptography;
using Baygate.Evidence;
using Baygate.Tests.Azurite;
using Baygate.Transfers.People;
using Baygate.Transfers.Reviewing;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Tests.World;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Tests.Reviewing;

/// <summary>Votes that somebody with rights on the storage puts into the evidence.</summary>
public sealed class PlantedVoteTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task Vote_OnAnotherBinding_ReleasesNothing() =>
        AssertTamperedAsync((scenario, vote) => SignAsync(scenario, vote with { BindingDigest = new string('0', 64) }));

    [Fact]
    public Task Vote_OfAnotherTransfer_ReleasesNothing() =>
        AssertTamperedAsync((scenario, vote) => SignAsync(scenario, vote with { TransferId = "danother" }));

    [Fact]
    public Task Vote_OfAnotherRound_ReleasesNothing() => AssertTamperedAsync((scenario, vote) => SignAsync(scenario, vote with { Round = 2 }));

    [Fact]
    public Task Vote_Unsigned_ReleasesNothing() => AssertTamperedAsync(async (scenario, vote) =>
    {
        var envelope = System.Text.Json.Nodes.JsonNode.Parse(await SignAsync(scenario, vote))!;
        envelope["signatures"] = new System.Text.Json.Nodes.JsonArray();
        return System.Text.Encoding.UTF8.GetBytes(envelope.ToJsonString());
    });

    [Fact]
    public Task Vote_SignedWithAnotherKey_ReleasesNothing() => AssertTamperedAsync(async (_, vote) =>
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return await EnvelopeAsync(vote, new EcdsaStatementSigner(key));
    });

    [Fact]
    public Task Vote_NotJson_ReleasesNothing() => AssertTamperedAsync((_, _) => Task.FromResult("yes"u8.ToArray()));

    [Fact]
    public async Task Vote_ThatHoldsCopiedUnderAnotherName_CountsOnce()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync();
        scenario.Bay.Steps.Once(nameof(Steps.Release), async () => await scenario.Bay.PlantAsync(
            Containers.Evidence,
            EvidenceNames.Approval(start.TransferId, 1, "tenant/eve"),
            await scenario.Bay.ReadAsync(Containers.Evidence, EvidenceNames.Approval(start.TransferId, 1, "tenant/alice"))));

        await scenario.RunApprovedAsync(start);

        var receipt = await scenario.Bay.Get<EvidenceStore>().FindAsync<Baygate.Transfers.Releasing.ReceiptStatement>(
            Zone.Guangdong, EvidenceNames.Receipt(start.TransferId), StatementKinds.Receipt, Cancel);
        receipt!.Approvers.ShouldBeUnique();
    }

    /// <summary>Plants a vote while the transfer waits for people: it is parked, and nothing is delivered.</summary>
    private async Task AssertTamperedAsync(Func<Scenario, ApprovalStatement, Task<byte[]>> forge)
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync();
        string? code = null;
        await scenario.Bay.RunAsync(start, async () =>
        {
            var record = await scenario.Bay.RecordAsync(start.TransferId);
            code = record.ReasonCode;
            if (code is not null) await scenario.Bay.WithdrawAsync(start.TransferId);
            else await PlantAsync(scenario, start, record.BindingDigest!, forge);
            return true;
        });

        code.ShouldBe(ReasonCodes.RecordTampered);
        (await scenario.DeliveredAsync()).ShouldBeEmpty();
    }

    private static async Task PlantAsync(
        Scenario scenario, TransferStart start, string binding, Func<Scenario, ApprovalStatement, Task<byte[]>> forge)
    {
        var vote = new ApprovalStatement(
            start.TransferId, 1, binding, "tenant/mallory", [Roles.Approve], true, null, scenario.Bay.Time.GetUtcNow());
        await scenario.Bay.PlantAsync(
            Containers.Evidence, EvidenceNames.Approval(start.TransferId, 1, vote.Person), await forge(scenario, vote));
    }

    private static Task<byte[]> SignAsync(Scenario scenario, ApprovalStatement vote) =>
        EnvelopeAsync(vote, scenario.Bay.Zones.Keys(Zone.Guangdong).Signer);

    private static async Task<byte[]> EnvelopeAsync(ApprovalStatement vote, IStatementSigner signer) =>
        (await Envelope.SignAsync(Statement.Create(StatementKinds.Approval, [Subjects.Transfer(vote.TransferId)], vote), signer, Cancel)).ToJson();
}
