using Baygate.Policy;
using Baygate.Tests.Azurite;
using Baygate.Transfers.Register;
using Baygate.Transfers.States;
using Baygate.Transfers.Tests.World;

namespace Baygate.Transfers.Tests.Register;

public sealed class TransferRegisterTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Move_NotInTheTable_LeavesTheRow()
    {
        await using var bay = await Bay.OpenAsync(azurite);
        await AddAsync(bay, TransferState.Delivered);

        var record = await bay.Get<TransferRegister>().MoveAsync("t1", TransferState.Refused, row => row.Reason = "No.", Cancel);

        (record.State, record.Reason).ShouldBe((TransferState.Delivered, null));
    }

    [Fact]
    public async Task Change_ManyAtOnce_LosesNone()
    {
        const int Many = 20;
        await using var bay = await Bay.OpenAsync(azurite);
        await AddAsync(bay, TransferState.Declared);

        await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => bay.Get<TransferRegister>().ChangeAsync("t1", CountUp, Cancel)));

        (await bay.RecordAsync("t1")).ProgressBytes.ShouldBe(Many);
    }

    [Fact]
    public async Task Add_IdTaken_LeavesTheRow()
    {
        await using var bay = await Bay.OpenAsync(azurite);
        await AddAsync(bay, TransferState.Scanning);

        await AddAsync(bay, TransferState.Declared);

        (await bay.RecordAsync("t1")).State.ShouldBe(TransferState.Scanning);
    }

    [Fact]
    public async Task Row_WithEveryColumn_SurvivesARoundTrip()
    {
        await using var bay = await Bay.OpenAsync(azurite);
        var at = new DateTimeOffset(2026, 12, 31, 23, 59, 59, TimeSpan.Zero);
        var record = new TransferRecord
        {
            PartitionKey = "t1",
            Zone = Zone.Macau,
            State = TransferState.Failed,
            ParkedFrom = TransferState.Releasing,
            PolicyOutcome = Outcome.ExemptMechanism,
            Deadline = at,
            ParkedUntil = at.AddDays(30),
            Length = 5L << 40,
            WakePending = true,
        };

        await bay.Get<TransferRegister>().TryAddAsync(record, Cancel);

        Columns(await bay.RecordAsync("t1")).ShouldBe(Columns(record));
    }

    private static object?[] Columns(TransferRecord row) =>
        [row.Zone, row.State, row.ParkedFrom, row.PolicyOutcome, row.Deadline, row.ParkedUntil, row.Length, row.WakePending, row.Round, row.Reason];

    private static bool CountUp(TransferRecord record)
    {
        record.ProgressBytes++;
        return true;
    }

    private static Task<bool> AddAsync(Bay bay, TransferState state) =>
        bay.Get<TransferRegister>().TryAddAsync(new TransferRecord { PartitionKey = "t1", State = state }, Cancel);
}
