using System.Text;
using System.Text.Json;
using Baygate.Tests.Azurite;
using Baygate.Transfers.Accepting;
using Baygate.Transfers.Register;
using Baygate.Transfers.States;
using Baygate.Transfers.Tests.World;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Tests.Workflow;

/// <summary>
/// Marked personal values go through every kind of path, and everything the run wrote is searched for them: logs, rows, the history of
/// steps, evidence. The partner's own file name stands in two places only, the row's column for it and the receipt.
/// </summary>
public sealed class PlantedValuesTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Values_OfADeliveredFile_AppearNowhere()
    {
        await using var scenario = await Scenario.StartAsync(azurite, PersonalFiles.Permit);

        var state = await RunAsync(scenario, PersonalFiles.Customers);

        state.ShouldBe(TransferState.Delivered);
        (await FoundAsync(scenario)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Values_OfADeniedFile_AppearNowhere()
    {
        await using var scenario = await Scenario.StartAsync(
            azurite, agreement => agreement with { Facts = agreement.Facts with { StateSecret = true } });

        var state = await RunAsync(scenario, PersonalFiles.Customers);

        state.ShouldBe(TransferState.Refused);
        (await FoundAsync(scenario)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Values_OfABrokenFile_AppearNowhere()
    {
        await using var scenario = await Scenario.StartAsync(azurite, PersonalFiles.Permit);

        var state = await RunAsync(scenario, PersonalFiles.Broken);

        state.ShouldBe(TransferState.Refused);
        (await FoundAsync(scenario)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/inbox/")]
    [InlineData("/evidence/")]
    [InlineData("/ledger/")]
    [InlineData("/sealed/")]
    [InlineData("/from-dongguan/")]
    public async Task Values_WhileStorageFails_AppearNowhere(string broken)
    {
        await using var scenario = await Scenario.StartAsync(azurite, PersonalFiles.Permit);

        await RunAsync(scenario, PersonalFiles.Customers, broken);

        (await FoundAsync(scenario)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Search_OfAMarkInALog_FindsIt()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        scenario.Bay.Logs.Lines.Enqueue("PLANTED");

        (await FoundAsync(scenario)).ShouldHaveSingleItem();
    }

    private static async Task<TransferState> RunAsync(Scenario scenario, byte[] content, string broken = "none")
    {
        var id = TransferIds.New();
        var declared = new TransferRecord
        {
            PartitionKey = id,
            Zone = Zone.Guangdong,
            AgreementId = TestAgreements.Id,
            BlobName = $"{TestAgreements.Id}/{id}",
            FileName = PersonalFiles.FileName,
            Requester = "tenant/dora",
        };
        await scenario.Bay.Get<TransferRegister>().TryAddAsync(declared, Cancel);
        await scenario.Bay.PlantAsync(Containers.Inbox, declared.BlobName, content);
        var start = await scenario.Bay.Get<Intake>().ListAsync(Zone.Guangdong, Cancel).SingleAsync(Cancel);
        scenario.Bay.Faults.Fail = request => request.Uri.Path.Contains(broken, StringComparison.Ordinal) ? 503 : null;
        return (await scenario.RunRetriedAsync(start, () => scenario.Bay.Faults.Fail = _ => null)).State;
    }

    private static async Task<IReadOnlyList<string>> FoundAsync(Scenario scenario)
    {
        var written = new List<string>([.. scenario.Bay.Logs.Lines, .. scenario.Bay.Steps.Recorded]);
        foreach (var row in (await scenario.Bay.Get<TransferRegister>().ListAsync(null, 100, null, Cancel)).Items)
        {
            row.FileName = null;
            written.Add(JsonSerializer.Serialize(row));
        }

        foreach (var container in new[] { Containers.Evidence, Containers.Ledger, Containers.Agreements, Containers.Sealed })
        {
            foreach (var name in await scenario.Bay.BlobsAsync(Zone.Guangdong, container))
                if (!name.EndsWith("/receipt.json", StringComparison.Ordinal)) written.Add(await TextAsync(scenario, container, name));
        }

        return [.. written.Where(text => PersonalFiles.Marks.Any(mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase)))];
    }

    /// <summary>A blob's text; of a signed statement what it says.</summary>
    private static async Task<string> TextAsync(Scenario scenario, string container, string name)
    {
        var text = Encoding.UTF8.GetString(await scenario.Bay.ReadAsync(container, name));
        return text.StartsWith('{') && JsonDocument.Parse(text).RootElement.TryGetProperty("payload", out var payload)
            ? Encoding.UTF8.GetString(payload.GetBytesFromBase64())
            : text;
    }
}
