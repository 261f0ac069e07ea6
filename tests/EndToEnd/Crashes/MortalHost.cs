using Azure.Core;
using Azure.Data.Tables;
using Baygate.LocalHost.Engine;
using Baygate.LocalHost.Tests.Doubles;
using Baygate.Transfers.Tests.World;
using Baygate.Transfers.Workflow;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Baygate.EndToEnd.Tests.Crashes;

/// <summary>A local host's engine with the whole application behind it, on the storage of a <see cref="Bay"/>.</summary>
internal sealed class MortalHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly MortalPolicy _storage;

    private MortalHost(Bay bay, Death death, bool approved, string name)
    {
        _storage = new MortalPolicy(death);
        var log = new LogSink();
        Ends = log.UntilAsync(line => line.Text.StartsWith("Transfer ended", StringComparison.Ordinal));
        var tables = new TableClientOptions { Retry = { MaxRetries = 0 } };
        tables.AddPolicy(_storage, HttpPipelinePosition.PerCall);
        _services = bay.Services(TimeProvider.System, _storage, tables)
            .AddLogging(logging => logging.AddProvider(log))
            .AddKeyedSingleton<IStep<string, string>>(VotingContext.Vote.Name, new VoteStep(bay, approved))
            .Configure<EngineOptions>(options => (options.Owner, options.LeaseDuration) = (name, TimeSpan.FromSeconds(1)))
            .Configure<StepRetryPolicy>(policy => policy.FirstInterval = TimeSpan.FromMilliseconds(50))
            .AddWorkflowEngine((context, start) => TransferWorkflow.RunAsync(new VotingContext(context, start.TransferId), start))
            .BuildServiceProvider(validateScopes: true);
    }

    /// <summary>Ends when the host dies.</summary>
    public Task Died => _storage.Died;

    /// <summary>Ends when the host has seen a transfer through to its end.</summary>
    public Task Ends { get; }

    private WorkflowEngine Engine => _services.GetRequiredService<WorkflowEngine>();

    /// <summary>Starts a host. Hosts of one name are one host started again, which has its leases still.</summary>
    public static async Task<MortalHost> StartAsync(Bay bay, Death death, bool approved = true, string name = "host")
    {
        var host = new MortalHost(bay, death, approved, name);
        await host.Engine.StartAsync(TestContext.Current.CancellationToken);
        return host;
    }

    /// <summary>The event that a file arrived.</summary>
    public Task ArriveAsync(TransferStart start) => Engine.StartAsync(start, TestContext.Current.CancellationToken);

    /// <summary>Ends the process' work; nothing of what that does reaches storage from a dead host.</summary>
    public async ValueTask DisposeAsync()
    {
        await Engine.StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
    }
}
