using Baygate.Tests.Azurite;
using Baygate.Transfers.Agreements;
using Baygate.Transfers.Ending;
using Baygate.Transfers.People;
using Baygate.Transfers.Register;
using Baygate.Transfers.States;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Tests.World;

/// <summary>The plain case that other cases deviate from: telemetry without persons, dropped into the inbox, approved by one person.</summary>
internal sealed class Scenario : IAsyncDisposable
{
    public static readonly byte[] Telemetry = "machine,temperature\nM-01,71.5\nM-02,69.8\n"u8.ToArray();

    private Scenario(Bay bay) => Bay = bay;

    public Bay Bay { get; }

    public static async Task<Scenario> StartAsync(AzuriteFixture azurite, Func<Agreement, Agreement>? change = null, bool apart = false)
    {
        var bay = await Bay.OpenAsync(azurite, apart);
        await bay.PutAsync(change is null ? TestAgreements.Telemetry() : change(TestAgreements.Telemetry()));
        return new Scenario(bay);
    }

    public Task<TransferStart> DropAsync(string name = "readings.csv", byte[]? content = null) =>
        Bay.DropAsync($"{TestAgreements.Id}/{name}", content ?? Telemetry);

    /// <summary>Runs a transfer to its end; whenever it waits, an approver says yes.</summary>
    public Task<TransferEnd> RunApprovedAsync(TransferStart start) => RunRetriedAsync(start, () => throw new InvalidOperationException("Parked."));

    /// <summary>As <see cref="RunApprovedAsync"/>; when the transfer is parked, the test mends something and it is retried.</summary>
    public Task<TransferEnd> RunRetriedAsync(TransferStart start, Action mend) => Bay.RunAsync(start, async () =>
    {
        if ((await Bay.RecordAsync(start.TransferId)).State == TransferState.Failed)
        {
            mend();
            await Bay.RetryAsync(start.TransferId);
        }
        else
        {
            await ApproveAsync(start.TransferId);
        }

        return true;
    });

    /// <summary>Runs a transfer that is parked and never retried; answers its row as it was while parked.</summary>
    public async Task<TransferRecord> RunParkedAsync(TransferStart start)
    {
        TransferRecord? parked = null;
        await Bay.RunAsync(start, async () =>
        {
            var record = await Bay.RecordAsync(start.TransferId);
            if (record.State != TransferState.Failed)
            {
                await ApproveAsync(start.TransferId);
                return true;
            }

            parked = record;
            Bay.Time.Advance(TimeSpan.FromDays(31));
            return false;
        });
        return parked!;
    }

    public async Task<IReadOnlyList<string>> DeliveredAsync() => await Bay.BlobsAsync(Zone.HongKong, TestAgreements.Destination);

    public async Task<bool> HasEvidenceAsync(string name) => (await Bay.BlobsAsync(Zone.Guangdong, Containers.Evidence)).Contains(name);

    public ValueTask DisposeAsync() => Bay.DisposeAsync();

    /// <summary>Says yes for everybody whom the decisions of these tests ask for.</summary>
    public async Task ApproveAsync(string transferId)
    {
        await Bay.VoteAsync(transferId, "alice", Roles.Approve);
        await Bay.VoteAsync(transferId, "carol", Roles.ComplianceOfficer);
    }
}
