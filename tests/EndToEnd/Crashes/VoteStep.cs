using Baygate.Transfers.People;
using Baygate.Transfers.Tests.World;
using Baygate.Transfers.Workflow;

namespace Baygate.EndToEnd.Tests.Crashes;

/// <summary>The approver's signed vote; the same vote again changes nothing.</summary>
internal sealed class VoteStep(Bay bay, bool approved) : IStep<string, string>
{
    public async Task<string> RunAsync(string input, CancellationToken cancellationToken)
    {
        await bay.VoteAsync(input, "alice", Roles.Approve, approved);
        return "";
    }
}
