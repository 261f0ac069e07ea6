using Baygate.Transfers.Api.Messages;
using Baygate.Transfers.Api.Problems;
using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.DeadLetters;

/// <summary>All that stands still, wherever it lies.</summary>
/// <param name="transfers">Parked and broken-off transfers.</param>
/// <param name="messages">The poison queue.</param>
/// <param name="events">Event Grid's dead letters.</param>
internal sealed class DeadLetterOffice(StandingTransfers transfers, PoisonMessages messages, UndeliveredEvents events)
{
    /// <summary>How many are shown at a time.</summary>
    public const int MostShown = 200;

    private readonly IDeadLetterSource[] _sources = [transfers, messages, events];

    /// <summary>Shows what stands still.</summary>
    public async Task<DeadLetterList> ListAsync(CancellationToken cancellationToken)
    {
        var found = new List<DeadLetter>();
        foreach (var source in _sources)
        {
            await foreach (var letter in source.ListAsync(cancellationToken))
            {
                if (found.Count == MostShown) return new DeadLetterList(found, HasMore: true);
                found.Add(letter);
            }
        }

        return new DeadLetterList(found, HasMore: false);
    }

    /// <summary>Counts what stands still, by kind in lower case; where a queue only estimates it is an estimate.</summary>
    public async Task<IReadOnlyDictionary<string, long>> CountAsync(CancellationToken cancellationToken)
    {
        var counts = new Dictionary<string, long>();
        foreach (var source in _sources) counts[source.Kind.ToString().ToLowerInvariant()] = await source.CountAsync(cancellationToken);
        return counts;
    }

    /// <summary>Retries one.</summary>
    /// <returns>What came of it, or null when there is none of that id.</returns>
    public async Task<Answer<DeadLetterRetry>?> RetryAsync(string id, IWorkflowClient workflows, CancellationToken cancellationToken)
    {
        foreach (var source in _sources)
        {
            if (await source.RetryAsync(id, workflows, cancellationToken) is { } retried) return retried;
        }

        return null;
    }
}
