using Baygate.Transfers.Workflow;

namespace Baygate.LocalHost.Tests.Engine;

internal delegate Task<string> StepScript(string step, string input, CancellationToken cancellationToken);

internal sealed class ScriptedStep(string name, StepScript script) : IStep<string, string>
{
    public Task<string> RunAsync(string input, CancellationToken cancellationToken) => script(name, input, cancellationToken);
}
