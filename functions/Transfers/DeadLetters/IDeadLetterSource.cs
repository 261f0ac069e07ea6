using Baygate.Transfers.Api.Messages;
using Baygate.Transfers.Api.Problems;
using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.DeadLetters;

/// <summary>One of the places where something can stand still.</summary>
internal interface IDeadLetterSource
{
    /// <summary>What it holds; broken-off workflows count as transfers.</summary>
    DeadLetterKind Kind { get; }

    /// <summary>What stands still there, the oldest first as far as the place has an order.</summary>
    IAsyncEnumerable<DeadLetter> ListAsync(CancellationToken cancellationToken);

    /// <summary>How many there are. It may be an estimate where the place only estimates.</summary>
    Task<long> CountAsync(CancellationToken cancellationToken);

    /// <summary>Retries one.</summary>
    /// <returns>What came of it, or null when the place has none of that id.</returns>
    Task<Answer<DeadLetterRetry>?> RetryAsync(string id, IWorkflowClient workflows, CancellationToken cancellationToken);
}
