using Baygate.Transfers.Ending;
using Baygate.Transfers.Workflow;

namespace Baygate.LocalHost.Engine;

/// <summary>The workflow that the engine runs: <see cref="TransferWorkflow.RunAsync"/>, or a smaller one in a test of the engine.</summary>
/// <param name="context">The engine's side.</param>
/// <param name="start">What the instance was started with.</param>
/// <returns>The end it came to.</returns>
internal delegate Task<TransferEnd> WorkflowBody(IWorkflowContext context, TransferStart start);
