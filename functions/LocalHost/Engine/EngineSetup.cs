using Baygate.Transfers.Workflow;

namespace Baygate.LocalHost.Engine;

/// <summary>Registers the engine.</summary>
internal static class EngineSetup
{
    /// <summary>Adds the engine that runs a workflow. The table service, the clock, the steps and the options are the caller's.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="body">The workflow.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddWorkflowEngine(this IServiceCollection services, WorkflowBody body) => services
        .AddSingleton(body)
        .AddSingleton<WorkflowInstances>()
        .AddSingleton<WorkflowHistory>()
        .AddSingleton<StoragePatience>()
        .AddSingleton<StepAttempts>()
        .AddSingleton<TransferPlaces>()
        .AddSingleton<WorkflowRunner>()
        .AddSingleton<WorkflowEngine>()
        .AddSingleton<IWorkflowClient>(provider => provider.GetRequiredService<WorkflowEngine>())
        .AddHostedService(provider => provider.GetRequiredService<WorkflowEngine>());
}
