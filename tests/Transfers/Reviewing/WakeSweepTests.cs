using Baygate.Tests.Azurite;
using Baygate.Transfers.Register;
using Baygate.Transfers.Reviewing;
using Baygate.Transfers.States;
using Baygate.Transfers.Tests.Api;
using Baygate.Transfers.Tests.World;

namespace Baygate.Transfers.Tests.Reviewing;

public sealed class WakeSweepTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sweep_TransferMarkedToWake_WakesIt()
    {
        await using var bay = await Bay.OpenAsync(azurite);
        var id = await AddAsync(bay, TransferState.Scanning, record => record.WakePending = true);

        (await SweepAsync(bay)).Woken.ShouldBe([id]);
    }

    [Theory]
    [InlineData(TransferState.AwaitingApproval, 1)]
    [InlineData(TransferState.AwaitingInfo, 1)]
    [InlineData(TransferState.Scanning, 0)]
    [InlineData(TransferState.Delivered, 0)]
    public async Task Sweep_OverAnHour_WakesThoseThatWaitForPeopleOnce(TransferState state, int times)
    {
        await using var bay = await Bay.OpenAsync(azurite);
        await AddAsync(bay, state);

        (await SweepForAnHourAsync(bay)).Woken.Count.ShouldBe(times);
    }

    [Theory]
    [InlineData(TransferState.Received)]
    [InlineData(TransferState.Scanning)]
    [InlineData(TransferState.Decided)]
    [InlineData(TransferState.AwaitingInfo)]
    [InlineData(TransferState.AwaitingApproval)]
    [InlineData(TransferState.Releasing)]
    [InlineData(TransferState.Failed)]
    public async Task Sweep_WorkflowBrokeOff_MarksTheTransferWithinTheHour(TransferState state)
    {
        await using var bay = await Bay.OpenAsync(azurite);
        var id = await AddAsync(bay, state);

        await SweepForAnHourAsync(bay, broken: id);

        (await bay.RecordAsync(id)).BrokenOff.ShouldBeTrue();
    }

    [Fact]
    public async Task Sweep_WorkflowUnderWayAgain_TakesTheMarkAway()
    {
        await using var bay = await Bay.OpenAsync(azurite);
        var id = await AddAsync(bay, TransferState.AwaitingApproval, record => record.BrokenOff = true);

        await SweepForAnHourAsync(bay);

        (await bay.RecordAsync(id)).BrokenOff.ShouldBeFalse();
    }

    [Fact]
    public async Task Sweep_UploadThatNeverCame_ExpiresIt()
    {
        await using var bay = await Bay.OpenAsync(azurite);
        var id = await AddAsync(bay, TransferState.Declared);
        bay.Time.Advance(WakeSweep.DeclarationLife + TimeSpan.FromMinutes(1));

        await SweepAsync(bay);

        (await bay.RecordAsync(id)).State.ShouldBe(TransferState.Expired);
    }

    private static async Task<string> AddAsync(Bay bay, TransferState state, Action<TransferRecord>? change = null)
    {
        var record = new TransferRecord { PartitionKey = "tsweep", Zone = Zone.Guangdong, State = state };
        change?.Invoke(record);
        await bay.Get<TransferRegister>().TryAddAsync(record, Cancel);
        return record.PartitionKey;
    }

    private static async Task<RecordingWorkflows> SweepAsync(Bay bay)
    {
        var workflows = new RecordingWorkflows();
        await bay.Get<WakeSweep>().SweepAsync(workflows, Cancel);
        return workflows;
    }

    private static async Task<RecordingWorkflows> SweepForAnHourAsync(Bay bay, string? broken = null)
    {
        var workflows = new RecordingWorkflows();
        if (broken is not null) workflows.Broken.Add(broken);
        for (var minute = 0; minute < 60; minute++)
        {
            await bay.Get<WakeSweep>().SweepAsync(workflows, Cancel);
            bay.Time.Advance(TimeSpan.FromMinutes(1));
        }

        return workflows;
    }
}
