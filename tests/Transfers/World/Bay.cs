using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Baygate.Policy;
using Baygate.Tests.Azurite;
using Baygate.Transfers.Accepting;
using Baygate.Transfers.Agreements;
using Baygate.Transfers.Ending;
using Baygate.Transfers.People;
using Baygate.Transfers.Register;
using Baygate.Transfers.Reviewing;
using Baygate.Transfers.Setup;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Baygate.Transfers.Tests.World;

/// <summary>
/// The three zones on accounts of their own, for each kind of data where a test wants that, the whole application, and a clock that stands still: at the real time, because Azurite
/// judges the life of a SAS by its own clock.
/// </summary>
internal sealed class Bay : IAsyncDisposable
{
    private readonly Dictionary<Zone, Func<ZoneAccount, AzuriteAccount>> _accounts;
    private readonly AzuriteAccount _register;
    private readonly ServiceProvider _services;

    private Bay(AzuriteFixture azurite, bool apart)
    {
        _accounts = Enum.GetValues<Zone>().ToDictionary(zone => zone, _ => Take(azurite, apart));
        _register = azurite.TakeAccount();
        _services = Services(Time, Faults, new()).BuildServiceProvider(validateScopes: true);
    }

    public FakeTimeProvider Time { get; } = new(TimeProvider.System.GetUtcNow());

    public FaultPolicy Faults { get; } = new();

    public StepWatch Steps { get; } = new();

    public LogCapture Logs { get; } = new();

    public IReadOnlyDictionary<Zone, TestKeys> Keys { get; } = Enum.GetValues<Zone>().ToDictionary(zone => zone, zone => new TestKeys(zone));

    /// <summary>The host's services.</summary>
    public IServiceProvider Host => _services;

    public ZoneDirectory Zones => Get<ZoneDirectory>();

    /// <summary>Opens the bay.</summary>
    /// <param name="azurite">The storage.</param>
    /// <param name="apart">Whether uploads, sealed files, evidence and deliveries lie in an account each, as in Azure, or in one.</param>
    public static async Task<Bay> OpenAsync(AzuriteFixture azurite, bool apart = false)
    {
        var bay = new Bay(azurite, apart);
        await bay.Get<StoragePreparation>().PrepareAsync(Cancel);
        foreach (var zone in Enum.GetValues<Zone>())
            await bay.Zones.Container(zone, TestAgreements.Destination).CreateIfNotExistsAsync(cancellationToken: Cancel);
        return bay;
    }

    /// <summary>The application once more, as another host has it: on the same storage and with the same keys.</summary>
    public IServiceCollection Services(TimeProvider time, HttpPipelinePolicy blobPolicy, TableClientOptions tableOptions)
    {
        var zones = Enum.GetValues<Zone>().Select(zone => new ZoneServices(zone, Accounts(zone, blobPolicy), Keys[zone].ToZoneKeys()));
        return new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs))
            .AddSingleton(time)
            .AddSingleton(new ZoneDirectory(zones.ToList()))
            .AddSingleton(_register.Tables(tableOptions))
            .Configure<IntakeOptions>(options => options.RequireMalwareVerdict = false)
            .AddTransfers();
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Registers a version of an agreement: one officer proposes it, another confirms it.</summary>
    public async Task PutAsync(Agreement agreement, int? ifVersion = null)
    {
        await ProposeAsync(agreement, ifVersion);
        var history = (await Get<AgreementRegister>().HistoryAsync(agreement.Id, Cancel))!;
        await Get<AgreementBook>().ReviewAsync(history.Latest, confirmed: true, reason: null, new Person("tenant", "oscar"), Cancel);
    }

    /// <summary>Proposes a version of an agreement.</summary>
    public Task ProposeAsync(Agreement agreement, int? ifVersion = null) =>
        Get<AgreementBook>().ProposeAsync(agreement, ifVersion, new Person("tenant", "olivia"), Cancel);

    public async Task<TransferStart> DropAsync(string name, byte[] content, Zone zone = Zone.Guangdong)
    {
        BlobContentInfo uploaded = await Zones.Container(zone, Containers.Inbox).GetBlobClient(name)
            .UploadAsync(new BinaryData(content), overwrite: true, Cancel);
        return await Get<Intake>().IdentifyAsync(zone, name, uploaded.ETag.ToString(), Cancel);
    }

    public Task<TransferEnd> RunAsync(TransferStart start, Func<Task<bool>>? onWait = null) =>
        TransferWorkflow.RunAsync(new InlineContext(Get<StepRunner>(), Time, Steps, onWait), start);

    public async Task<TransferRecord> RecordAsync(string transferId) => (await Get<TransferRegister>().FindAsync(transferId, Cancel))!;

    /// <summary>Records a signed vote on the current decision, as the API does after its checks.</summary>
    public async Task VoteAsync(string transferId, string person, string role, bool approved = true, string? bindingDigest = null)
    {
        var record = await RecordAsync(transferId);
        var vote = new ApprovalStatement(
            transferId, record.Round, bindingDigest ?? record.BindingDigest!, $"tenant/{person}", [role], approved, approved ? null : "Consent is missing.", Time.GetUtcNow());
        await Get<EvidenceStore>().PutOnceAsync(
            record.Zone, EvidenceNames.Approval(transferId, record.Round, vote.Person), StatementKinds.Approval, [Subjects.Transfer(transferId)], vote, Cancel);
    }

    /// <summary>Records a compliance officer's answer to the current decision, as the API does after its checks.</summary>
    public async Task InformAsync(string transferId, Facts facts, params string[] clearedReviews)
    {
        var record = await RecordAsync(transferId);
        var answer = new InformationStatement(
            transferId, record.Round, record.BindingDigest!, "tenant/carol", facts, clearedReviews, "Checked with the exporter.", Time.GetUtcNow());
        await Get<EvidenceStore>().PutOnceAsync(
            record.Zone, EvidenceNames.Information(transferId, record.Round), StatementKinds.Information, [Subjects.Transfer(transferId)], answer, Cancel);
    }

    /// <summary>Asks for a withdrawal, as the API does.</summary>
    public Task WithdrawAsync(string transferId) => Get<TransferRegister>().ChangeAsync(
        transferId,
        record =>
        {
            (record.WithdrawnBy, record.WakePending) = ("tenant/dora", true);
            return true;
        },
        Cancel);

    /// <summary>Asks for a retry, as the API does.</summary>
    public Task RetryAsync(string transferId) => Get<TransferRegister>().ChangeAsync(
        transferId,
        record =>
        {
            (record.RetryRequested, record.WakePending) = (true, true);
            return true;
        },
        Cancel);

    /// <summary>The name of a transfer's file in the inbox.</summary>
    public async Task<string> NameOfAsync(TransferStart start) => (await RecordAsync(start.TransferId)).BlobName;

    /// <summary>The one evidence blob whose name begins so.</summary>
    public async Task<string> EvidenceAsync(string prefix) =>
        (await BlobsAsync(Zone.Guangdong, Containers.Evidence)).Single(name => name.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>Writes a blob as somebody with rights on the storage can.</summary>
    public Task PlantAsync(string container, string name, byte[] content, Zone zone = Zone.Guangdong) =>
        Zones.Container(zone, container).GetBlobClient(name).UploadAsync(new BinaryData(content), overwrite: true, Cancel);

    public async Task<byte[]> ReadAsync(string container, string name, Zone zone = Zone.Guangdong)
    {
        BlobDownloadResult found = await Zones.Container(zone, container).GetBlobClient(name).DownloadContentAsync(Cancel);
        return found.Content.ToArray();
    }

    public async Task<IReadOnlyList<string>> BlobsAsync(Zone zone, string container)
    {
        var names = new List<string>();
        await foreach (var blob in Zones.Container(zone, container).GetBlobsAsync(cancellationToken: Cancel)) names.Add(blob.Name);
        return names;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Func<ZoneAccount, AzuriteAccount> Take(AzuriteFixture azurite, bool apart)
    {
        var taken = Enum.GetValues<ZoneAccount>().DistinctBy(kind => apart ? kind : default).ToDictionary(kind => kind, _ => azurite.TakeAccount());
        return kind => taken.GetValueOrDefault(kind) ?? taken.Values.Single();
    }

    private Dictionary<ZoneAccount, BlobServiceClient> Accounts(Zone zone, HttpPipelinePolicy policy) =>
        Enum.GetValues<ZoneAccount>().ToDictionary(kind => kind, kind => Blobs(_accounts[zone](kind), policy));

    private static BlobServiceClient Blobs(AzuriteAccount account, HttpPipelinePolicy policy)
    {
        var options = new BlobClientOptions { Retry = { MaxRetries = 0 } };
        options.AddPolicy(policy, Azure.Core.HttpPipelinePosition.PerCall);
        return account.Blobs(options);
    }
}
