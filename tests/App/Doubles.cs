// Stand-ins for the Durable engine, compiled beside Signatures.cs and handed to the app's own classes.
using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Baygate.App.Doubles;

/// <summary>An orchestration whose activity, timer and event are those of the test.</summary>
public sealed class ScriptedOrchestration(DateTime now) : TaskOrchestrationContext
{
    public Func<string, object?, object?> Activity { get; set; } = (_, _) => null;

    public TaskCompletionSource Timer { get; } = new();

    public TaskCompletionSource<bool> Wake { get; } = new();

    public DateTime? TimerSetFor { get; private set; }

    public bool TimerCancelled { get; private set; }

    public bool WaitCancelled { get; private set; }

    public TaskOptions? Options { get; private set; }

    public override TaskName Name => "Transfer";

    public override string InstanceId => "t";

    public override ParentOrchestrationInstance? Parent => null;

    public override DateTime CurrentUtcDateTime => now;

    public override bool IsReplaying => false;

    protected override ILoggerFactory LoggerFactory => throw new NotSupportedException();

    public static Exception Failure(params string[] messages)
    {
        TaskFailureDetails? details = null;
        for (var index = messages.Length - 1; index >= 0; index--) details = new("(unknown)", messages[index], null, details, null);
        return new TaskFailedException("Activity", 0, details!);
    }

    public override T? GetInput<T>()
        where T : default => default;

    public override Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null)
    {
        Options = options;
        return Activity(name.Name, input) switch
        {
            Exception failure => Task.FromException<TResult>(failure),
            var result => Task.FromResult((TResult)result!),
        };
    }

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        TimerSetFor = fireAt;
        cancellationToken.Register(() => TimerCancelled = true);
        return Timer.Task;
    }

    public override Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default)
    {
        cancellationToken.Register(() => WaitCancelled = true);
        return eventName == "wake" ? (Task<T>)(object)Wake.Task : throw new ArgumentException(eventName, nameof(eventName));
    }

    public override void SendEvent(string instanceId, string eventName, object payload) => throw new NotSupportedException();

    public override void SetCustomStatus(object? customStatus) => throw new NotSupportedException();

    public override Task<TResult> CallSubOrchestratorAsync<TResult>(TaskName orchestratorName, object? input = null, TaskOptions? options = null) =>
        throw new NotSupportedException();

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true) => throw new NotSupportedException();

    public override Guid NewGuid() => throw new NotSupportedException();
}

/// <summary>A client of one instance.</summary>
public sealed class ScriptedClient() : DurableTaskClient("test")
{
    /// <summary>The instance's status by name, or null while there is none.</summary>
    public string? Status { get; set; }

    /// <summary>What another host does between the look and the start.</summary>
    public Action<ScriptedClient> BeforeStart { get; set; } = _ => { };

    public int Started { get; private set; }

    public string? StartedAs { get; private set; }

    public int Woken { get; private set; }

    public bool RefusesEvents { get; set; }

    public override Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default)
    {
        BeforeStart(this);
        // Durable refuses an active id alone; an instance that has ended is run once more.
        if (Status is "Pending" or "Running" or "Suspended") throw new InvalidOperationException("The instance is active.");
        (Started, StartedAs, Status) = (Started + 1, $"{orchestratorName.Name} {options?.InstanceId}", "Pending");
        return Task.FromResult(options!.InstanceId!);
    }

    public override Task RaiseEventAsync(
        string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
    {
        if (RefusesEvents) throw new InvalidOperationException("The instance is not running.");
        Woken++;
        return Task.CompletedTask;
    }

    public override Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        Task.FromResult(Status is null
            ? null
            : new OrchestrationMetadata("Transfer", instanceId) { RuntimeStatus = Enum.Parse<OrchestrationRuntimeStatus>(Status) });

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
