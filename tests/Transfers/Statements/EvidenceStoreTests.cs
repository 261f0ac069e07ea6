using Baygate.Tests.Azurite;
using Baygate.Transfers.Ending;
using Baygate.Transfers.States;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Tests.World;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Tests.Statements;

public sealed class EvidenceStoreTests(AzuriteFixture azurite)
{
    private const string Name = "t1/ended.json";

    private static readonly EndedStatement Statement = new("t1", TransferState.Expired, ReasonCodes.DeadlinePassed, "Late.", DateTimeOffset.UnixEpoch);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Put_ThenFind_GivesTheStatement()
    {
        await using var bay = await Bay.OpenAsync(azurite);
        await PutAsync(bay, Statement);

        (await FindAsync(bay, StatementKinds.Ended)).ShouldBe(Statement);
    }

    [Fact]
    public async Task Put_NameTaken_GivesWhatIsThere()
    {
        await using var bay = await Bay.OpenAsync(azurite);
        await PutAsync(bay, Statement);

        (await PutAsync(bay, Statement with { Reason = "Another." })).ShouldBe(Statement);
    }

    [Fact]
    public async Task Put_ManyAtOnce_AllGetTheSame()
    {
        await using var bay = await Bay.OpenAsync(azurite);

        var stored = await Task.WhenAll(Enumerable.Range(0, 8).Select(index => PutAsync(bay, Statement with { Reason = $"{index}" })));

        stored.Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Find_NothingThere_GivesNull()
    {
        await using var bay = await Bay.OpenAsync(azurite);

        (await FindAsync(bay, StatementKinds.Ended)).ShouldBeNull();
    }

    [Fact]
    public async Task Find_ByteChanged_IsAFault()
    {
        await using var bay = await Bay.OpenAsync(azurite);
        await PutAsync(bay, Statement);
        var bytes = await bay.ReadAsync(Containers.Evidence, Name);
        bytes[bytes.Length / 2] ^= 1;
        await bay.PlantAsync(Containers.Evidence, Name, bytes);

        (await Should.ThrowAsync<StepFaultException>(() => FindAsync(bay, StatementKinds.Ended))).Code.ShouldBe(ReasonCodes.RecordTampered);
    }

    [Fact]
    public async Task Find_OfAnotherKind_IsAFault()
    {
        await using var bay = await Bay.OpenAsync(azurite);
        await PutAsync(bay, Statement);

        (await Should.ThrowAsync<StepFaultException>(() => FindAsync(bay, StatementKinds.Receipt))).Code.ShouldBe(ReasonCodes.RecordTampered);
    }

    [Fact]
    public async Task Find_SignedByAnotherZone_IsAFault()
    {
        await using var bay = await Bay.OpenAsync(azurite);
        await PutAsync(bay, Statement, Zone.Macau);
        await bay.PlantAsync(Containers.Evidence, Name, await bay.ReadAsync(Containers.Evidence, Name, Zone.Macau));

        (await Should.ThrowAsync<StepFaultException>(() => FindAsync(bay, StatementKinds.Ended))).Code.ShouldBe(ReasonCodes.RecordTampered);
    }

    private static Task<EndedStatement> PutAsync(Bay bay, EndedStatement statement, Zone zone = Zone.Guangdong) =>
        bay.Get<EvidenceStore>().PutOnceAsync(zone, Name, StatementKinds.Ended, [Subjects.Transfer("t1")], statement, Cancel);

    private static Task<EndedStatement?> FindAsync(Bay bay, string kind) =>
        bay.Get<EvidenceStore>().FindAsync<EndedStatement>(Zone.Guangdong, Name, kind, Cancel);
}
