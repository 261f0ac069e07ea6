using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Baygate.Transfers.Tests.World;

/// <summary>Makes chosen storage requests fail, before they are sent.</summary>
internal sealed class FaultPolicy : HttpPipelineSynchronousPolicy
{
    /// <summary>Answers the status a request fails with, 0 for one that is never answered, or null to let it pass.</summary>
    public Func<Request, int?> Fail { get; set; } = _ => null;

    public override void OnSendingRequest(HttpMessage message)
    {
        var status = Fail(message.Request);
        if (status == 0) throw new TaskCanceledException("The call took too long.");
        if (status is not null) throw new RequestFailedException(status.Value, "injected", "Injected", innerException: null);
    }
}
