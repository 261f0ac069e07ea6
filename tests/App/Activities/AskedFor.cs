using Baygate.Transfers.Workflow;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Baygate.App.Tests.Activities;

/// <summary>Services that have no step and note which one they were asked for.</summary>
internal sealed class AskedFor : IKeyedServiceProvider, IServiceScopeFactory, IServiceScope
{
    public AskedFor() => Runner = new StepRunner(this, NullLogger<StepRunner>.Instance);

    public StepRunner Runner { get; }

    public object? Name { get; private set; }

    public IServiceProvider ServiceProvider => this;

    public IServiceScope CreateScope() => this;

    public object? GetService(Type serviceType) => serviceType == typeof(IServiceScopeFactory) ? this : null;

    public object? GetKeyedService(Type serviceType, object? serviceKey) => null;

    public object GetRequiredKeyedService(Type serviceType, object? serviceKey)
    {
        Name = serviceKey;
        throw new InvalidOperationException();
    }

    public void Dispose()
    {
    }
}
