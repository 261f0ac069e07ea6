using Azure;
using Azure.Data.Tables;
using Baygate.LocalHost.Engine;
using Baygate.Tests.Azurite;
using Baygate.Transfers.Tests.World;
using Baygate.Transfers.Workflow;

namespace Baygate.EndToEnd.Tests.Crashes;

/// <summary>One transfer whose hosts die.</summary>
internal sealed class CrashTest : IAsyncDisposable
{
    private readonly Scenario _scenario;
    private readonly TransferStart _start;

    private CrashTest(Scenario scenario, TransferStart start) => (_scenario, _start) = (scenario, start);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Bay Bay => _scenario.Bay;

    private TableServiceClient Tables => Bay.Get<TableServiceClient>();

    public static async Task<CrashTest> PrepareAsync(AzuriteFixture azurite)
    {
        var scenario = await Scenario.StartAsync(azurite);
        var test = new CrashTest(scenario, await scenario.DropAsync());
        await test.Tables.CreateTableIfNotExistsAsync(WorkflowInstances.TableName, Cancel);
        await test.Tables.CreateTableIfNotExistsAsync(WorkflowHistory.TableName, Cancel);
        return test;
    }

    /// <summary>Runs hosts one after another until the transfer has ended.</summary>
    /// <param name="deathOf">How a host dies, by its number from 0.</param>
    /// <param name="approved">What the approver says.</param>
    /// <param name="events">How often each host hears that the file arrived, all at once.</param>
    /// <returns>How many hosts died.</returns>
    public async Task<int> RunAsync(Func<int, Death> deathOf, bool approved = true, int events = 1)
    {
        var died = 0;
        while (!await HasEndedAsync())
        {
            await using var host = await MortalHost.StartAsync(Bay, deathOf(died), approved);
            if (!await SurvivesAsync(host, events)) died++;
        }

        return died;
    }

    /// <summary>Runs two hosts side by side until one has seen the transfer through to its end.</summary>
    public async Task RunAtOnceAsync(string firstName, string secondName)
    {
        await using var first = await MortalHost.StartAsync(Bay, Death.Never, name: firstName);
        await using var second = await MortalHost.StartAsync(Bay, Death.Never, name: secondName);
        await Task.WhenAll(first.ArriveAsync(_start), second.ArriveAsync(_start));
        await Task.WhenAny(first.Ends, second.Ends);
    }

    /// <summary>How many answers of steps and ends of waits are recorded.</summary>
    public async Task<int> CountRecordsAsync() =>
        await Tables.GetTableClient(WorkflowHistory.TableName).QueryAsync<TableEntity>(cancellationToken: Cancel).CountAsync(Cancel);

    /// <summary>What an inspector finds wrong at the end.</summary>
    public IAsyncEnumerable<string> InspectDeliveryAsync() => new Inspection(Bay, _start).OfDeliveryAsync();

    /// <inheritdoc cref="InspectDeliveryAsync"/>
    public IAsyncEnumerable<string> InspectRejectionAsync() => new Inspection(Bay, _start).OfRejectionAsync();

    public ValueTask DisposeAsync() => _scenario.DisposeAsync();

    private async Task<bool> SurvivesAsync(MortalHost host, int events)
    {
        try
        {
            await Task.WhenAll(Enumerable.Range(0, events).Select(_ => host.ArriveAsync(_start)));
        }
        catch (RequestFailedException) when (host.Died.IsCompleted)
        {
            return false;
        }

        return await Task.WhenAny(host.Ends, host.Died) == host.Ends;
    }

    private async Task<bool> HasEndedAsync()
    {
        var found = await Tables.GetTableClient(WorkflowInstances.TableName)
            .GetEntityIfExistsAsync<WorkflowInstance>(_start.TransferId, WorkflowInstance.Row, cancellationToken: Cancel);
        return found is { HasValue: true, Value.Status: WorkflowStatus.Ended };
    }
}
