using System.Text;
using Baygate.Tests.Azurite;
using Baygate.Transfers.Statements;
using Baygate.Transfers.States;
using Baygate.Transfers.Tests.World;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Tests.Classifying;

public sealed class ClassifyStepTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task File_ThatCannotBeLookedInto_IsRefusedWithTheReason()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync(content: [.. "Rar!\x1A\x07"u8, .. new byte[40]]);

        await scenario.Bay.RunAsync(start);

        (await scenario.Bay.RecordAsync(start.TransferId)).Reason.ShouldNotBeNull().ShouldContain("container: It is an archive");
    }

    [Fact]
    public async Task File_OfNoKnownEncoding_IsRefused()
    {
        await using var scenario = await Scenario.StartAsync(azurite);

        var end = await scenario.Bay.RunAsync(await scenario.DropAsync(content: [.. "a,b\n"u8, 0xFF, 0x80, 0xC1, 0x00, 0xFE, 0xFF, 0x0A]));

        (end.State, end.Code).ShouldBe((TransferState.Refused, ReasonCodes.Unscannable));
    }

    [Fact]
    public async Task Findings_ReplacedAfterClassification_AreNotTaken()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var clean = await scenario.DropAsync("clean.csv");
        await scenario.RunApprovedAsync(clean);
        var harmless = await scenario.Bay.ReadAsync(Containers.Evidence, await scenario.Bay.EvidenceAsync($"{clean.TransferId}/findings-"));
        var start = await scenario.DropAsync("persons.csv", Encoding.UTF8.GetBytes("name,id\nA,440300199003070004\n"));
        scenario.Bay.Steps.Once(nameof(Steps.Decide), async () => await scenario.Bay.PlantAsync(
            Containers.Evidence, await scenario.Bay.EvidenceAsync($"{start.TransferId}/findings-"), harmless));

        var parked = await scenario.RunParkedAsync(start);

        parked.ReasonCode.ShouldBe(ReasonCodes.RecordTampered);
    }

    [Fact]
    public async Task HashKey_ReplacedByAForeignOne_IsNotUsed()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        await scenario.Bay.PlantAsync(Containers.Ledger, "person-hash-key.json", """{"KeyId":"mine","Key":"AAAA"}"""u8.ToArray());

        var parked = await scenario.RunParkedAsync(await scenario.DropAsync());

        parked.ReasonCode.ShouldBe(ReasonCodes.RecordTampered);
    }
}
