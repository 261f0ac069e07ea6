using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Baygate.LocalHost.Tests.Doubles;

/// <summary>Cuts a client off from storage: requests fail on their way there, or answers are lost on their way back.</summary>
internal sealed class CutOffPolicy : HttpPipelinePolicy
{
    /// <summary>Which requests fail before they reach storage.</summary>
    public Func<Request, bool> Fails { get; set; } = _ => false;

    /// <summary>Which requests reach storage without their answer coming back.</summary>
    public Func<Request, bool> LosesAnswer { get; set; } = _ => false;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (Fails(message.Request)) throw new RequestFailedException("Cut off by the test.");
        await ProcessNextAsync(message, pipeline);
        if (LosesAnswer(message.Request)) throw new RequestFailedException("Answer lost by the test.");
    }
}
