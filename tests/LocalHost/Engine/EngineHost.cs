using Azure.Core;
using Azure.Data.Tables;
using Baygate.LocalHost.Engine;
using Baygate.LocalHost.Tests.Doubles;
using Baygate.Tests.Azurite;
using Baygate.Transfers;
using Baygate.Transfers.Workflow;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Baygate.LocalHost.Tests.Engine;

/// <summary>A host's engine on a real Azurite, with a workflow and steps that the test gives.</summary>
internal sealed class EngineHost : IAsyncDisposable
{
    public const string TransferId = "transfer-1";

    private readonly ServiceProvider _services;

    public EngineHost(
        AzuriteAccount account, TimeProvider time, WorkflowBody body, StepScript script, Action<EngineOptions>? configure = null)
    {
        var clientOptions = new TableClientOptions { Retry = { MaxRetries = 0 } };
        clientOptions.AddPolicy(Storage, HttpPipelinePosition.PerRetry);
        var services = new ServiceCollection()
            .AddSingleton(account.Tables(clientOptions))
            .AddSingleton(time)
            .AddSingleton<StepRunner>()
            .AddKeyedSingleton<IStep<string, string>>(KeyedService.AnyKey, (_, name) => new ScriptedStep((string)name!, script))
            .AddLogging(logging => logging.AddProvider(Log))
            .AddWorkflowEngine(body)
            .Configure<EngineOptions>(options => options.Owner = "host-a");
        if (configure is not null) services.Configure(configure);
        _services = services.BuildServiceProvider();
    }

    public CutOffPolicy Storage { get; } = new();

    public LogSink Log { get; } = new();

    public WorkflowEngine Engine => _services.GetRequiredService<WorkflowEngine>();

    public WorkflowInstances Instances => _services.GetRequiredService<WorkflowInstances>();

    public WorkflowHistory History => _services.GetRequiredService<WorkflowHistory>();

    public WakeLatch Wake { get; private set; } = new(TimeProvider.System);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TransferStart Start(string transferId) => new(transferId, Zone.Guangdong, "\"0x1\"");

    /// <summary>Records a start without running it.</summary>
    public async Task AddAsync(string transferId = TransferId)
    {
        await Instances.PrepareAsync(Cancellation);
        await History.PrepareAsync(Cancellation);
        await Instances.TryAddAsync(Start(transferId), Cancellation);
    }

    /// <summary>Runs an instance in this host until it ends or is cancelled.</summary>
    public Task RunAsync(string transferId = TransferId, CancellationToken? cancellation = null)
    {
        Wake = new WakeLatch(_services.GetRequiredService<TimeProvider>());
        return _services.GetRequiredService<WorkflowRunner>().RunAsync(transferId, Wake, cancellation ?? Cancellation);
    }

    /// <summary>The recorded row, whoever wrote it.</summary>
    public async Task<WorkflowInstance> FindAsync(string transferId = TransferId) =>
        await _services.GetRequiredService<TableServiceClient>().GetTableClient(WorkflowInstances.TableName)
            .GetEntityAsync<WorkflowInstance>(transferId, WorkflowInstance.Row, cancellationToken: Cancellation);

    public Task<IReadOnlyList<HistoryEvent>> ReadHistoryAsync(string transferId = TransferId) =>
        History.ReadAsync(transferId, Cancellation);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
