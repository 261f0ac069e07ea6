using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Baygate.Transfers.Tests.Api;

/// <summary>Cuts a client off from its storage account.</summary>
internal sealed class StorageSwitch : HttpPipelinePolicy
{
    public bool IsCut { get; set; }

    /// <summary>What a client throws while it is cut off.</summary>
    public Exception Failure { get; set; } = new RequestFailedException("The account does not answer.");

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => IsCut
        ? throw Failure
        : ProcessNextAsync(message, pipeline);
}
