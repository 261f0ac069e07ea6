using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Baygate.EndToEnd.Tests.Crashes;

/// <summary>Ends a host's life at a chosen storage request: from then on nothing of what it does reaches storage, and no answer reaches it.</summary>
internal sealed class MortalPolicy(Death death) : HttpPipelinePolicy
{
    private readonly TaskCompletionSource _died = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _counted;

    /// <summary>Ends when the host dies.</summary>
    public Task Died => _died.Task;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var fatal = IsFatal(message.Request);
        if (fatal && !death.AfterIt) _died.TrySetResult();
        ThrowIfDead();

        await ProcessNextAsync(message, pipeline);
        if (fatal) _died.TrySetResult();
        ThrowIfDead();
    }

    private bool IsFatal(Request request) =>
        death.Counts(request.Method.Method, request.Uri.Path) && Interlocked.Increment(ref _counted) == death.Number;

    private void ThrowIfDead()
    {
        if (Died.IsCompleted) throw new RequestFailedException("The host is dead.");
    }
}
