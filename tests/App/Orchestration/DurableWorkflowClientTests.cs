using Azure.Data.Tables;
using Baygate.App.Tests.Compilation;
using Baygate.Transfers;
using Baygate.Transfers.Register;
using Baygate.Transfers.Telemetry;
using Baygate.Transfers.Workflow;
using Microsoft.Extensions.Logging.Abstractions;

namespace Baygate.App.Tests.Orchestration;

public sealed class DurableWorkflowClientTests
{
    private static readonly TransferStart Start = new("dabc", Zone.HongKong, "0x1");

    // Nobody listens to spans here, so that no register is asked.
    private static readonly TransferTraces Traces = new(new TransferRegister(new TableServiceClient("UseDevelopmentStorage=true"), TimeProvider.System));

    private readonly dynamic _engine = CompiledApp.CreateDouble("ScriptedClient");

    [Fact]
    public async Task Start_OfANewTransfer_SchedulesItUnderItsId()
    {
        await Client().StartAsync(Start, TestContext.Current.CancellationToken);

        ((string)_engine.StartedAs).ShouldBe("Transfer dabc");
    }

    [Theory]
    [InlineData("Pending")]
    [InlineData("Running")]
    [InlineData("Completed")]
    [InlineData("Suspended")]
    public async Task Start_OfATransferThatWasStarted_DoesNothing(string status)
    {
        _engine.Status = status;

        await Client().StartAsync(Start, TestContext.Current.CancellationToken);

        ((int)_engine.Started).ShouldBe(0);
    }

    [Theory]
    [InlineData("Failed")]
    [InlineData("Terminated")]
    public async Task Start_OfATransferWhoseOrchestrationBrokeOff_StartsItAgain(string status)
    {
        _engine.Status = status;

        await Client().StartAsync(Start, TestContext.Current.CancellationToken);

        ((int)_engine.Started).ShouldBe(1);
    }

    [Fact]
    public async Task Start_WhenAnotherHostIsQuicker_DoesNothing()
    {
        _engine.BeforeStart = Delegates.Action((object)_engine, engine => engine.Status = "Running");

        await Client().StartAsync(Start, TestContext.Current.CancellationToken);

        ((int)_engine.Started).ShouldBe(0);
    }

    [Fact]
    public async Task Start_WhenTheEngineFails_Fails()
    {
        _engine.BeforeStart = Delegates.Action((object)_engine, _ => throw new IOException());

        await Should.ThrowAsync<IOException>(Client().StartAsync(Start, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("Pending", 0)]
    [InlineData("Running", 0)]
    [InlineData("Suspended", 0)]
    [InlineData("Completed", 1)]
    [InlineData("Failed", 1)]
    [InlineData("Terminated", 1)]
    [InlineData(null, 1)]
    public async Task Restart_OfATransfer_StartsItUnlessItIsUnderWay(string? status, int started)
    {
        _engine.Status = status;

        await Client().RestartAsync(Start, TestContext.Current.CancellationToken);

        ((int)_engine.Started).ShouldBe(started);
    }

    [Theory]
    [InlineData("Pending", true)]
    [InlineData("Running", true)]
    [InlineData("Suspended", true)]
    [InlineData("Completed", false)]
    [InlineData("Failed", false)]
    [InlineData("Terminated", false)]
    [InlineData(null, false)]
    public async Task IsUnderWay_OfATransfer_IsSoUntilItEndsOrBreaksOff(string? status, bool isUnderWay)
    {
        _engine.Status = status;

        (await Client().IsUnderWayAsync("dabc", TestContext.Current.CancellationToken)).ShouldBe(isUnderWay);
    }

    [Theory]
    [InlineData("Running", 1)]
    [InlineData("Pending", 1)]
    [InlineData("Completed", 0)]
    [InlineData(null, 0)]
    public async Task Wake_OfATransfer_ReachesItWhileItRuns(string? status, int woken)
    {
        _engine.Status = status;

        await Client().WakeAsync("dabc", TestContext.Current.CancellationToken);

        ((int)_engine.Woken).ShouldBe(woken);
    }

    [Fact]
    public async Task Wake_WhenTheEngineFails_IsLeftToTheSweep()
    {
        (_engine.Status, _engine.RefusesEvents) = ("Running", true);

        await Should.NotThrowAsync(Client().WakeAsync("dabc", TestContext.Current.CancellationToken));
    }

    private IWorkflowClient Client() =>
        (IWorkflowClient)CompiledApp.Create("Orchestration.DurableWorkflowClient", (object)_engine, Traces, NullLogger.Instance);
}
