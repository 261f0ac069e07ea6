using System.Collections.Concurrent;
using System.Diagnostics;
using Baygate.Transfers.Register;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Telemetry;

/// <summary>
/// One trace a transfer, from the call or the event that began it to its delivery, over hosts, restarts and weeks: the register keeps the
/// trace context (W3C Trace Context) and every span of the transfer is its child.
/// </summary>
/// <param name="register">Keeps the context.</param>
public sealed class TransferTraces(TransferRegister register)
{
    private const int MostRemembered = 10_000;
    private readonly ConcurrentDictionary<string, ActivityContext> _contexts = new();

    /// <summary>Begins a transfer's trace. When nobody listens a context is made all the same, so that later hosts can join.</summary>
    /// <param name="record">The row that is about to be added; it takes the context.</param>
    /// <returns>The span, or null when nobody listens; the caller ends it.</returns>
    internal static Activity? Begin(TransferRecord record)
    {
        var span = TransferTelemetry.Source.StartActivity(TelemetryCatalog.Begin.Name);
        span?.SetTag(AttributeNames.TransferId, record.PartitionKey);
        span?.SetTag(AttributeNames.Zone, TransferMetrics.ZoneOf(record.Zone).Value);
        record.TraceParent = span?.Id ?? $"00-{ActivityTraceId.CreateRandom()}-{ActivitySpanId.CreateRandom()}-01";
        return span;
    }

    /// <summary>Takes back a span whose row was there already.</summary>
    /// <param name="span">The span of <see cref="Begin"/>.</param>
    internal static void Drop(Activity? span)
    {
        if (span is not null) span.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
    }

    /// <summary>Finds a transfer's context. What is in the way of that never stands in the way of the transfer.</summary>
    /// <param name="transferId">The transfer.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The context, or the default one when there is none or storage does not answer.</returns>
    public async Task<ActivityContext> FindAsync(string transferId, CancellationToken cancellationToken)
    {
        if (!TransferTelemetry.Source.HasListeners()) return default;
        if (_contexts.TryGetValue(transferId, out var known)) return known;
        try
        {
            var record = await register.FindAsync(transferId, cancellationToken);
            if (!ActivityContext.TryParse(record?.TraceParent, null, isRemote: true, out var context)) return default;
            if (_contexts.Count >= MostRemembered) _contexts.Clear();
            return _contexts[transferId] = context;
        }
        catch (Exception failure) when (StorageFailure.Of(failure, cancellationToken) is not null)
        {
            return default;
        }
    }

    /// <summary>Starts a span of a transfer. It is linked to the span it runs in, which belongs to an engine's or a caller's own trace.</summary>
    /// <param name="span">Which one.</param>
    /// <param name="name">Its name, when the description's is a pattern.</param>
    /// <param name="transferId">The transfer.</param>
    /// <param name="context">The transfer's context.</param>
    /// <returns>The span, or null when nobody listens; the caller ends it.</returns>
    public static Activity? Start(SpanDescription span, string name, string transferId, ActivityContext context)
    {
        var surrounding = Activity.Current?.Context;
        var links = context != default && surrounding is { } outer && outer.TraceId != context.TraceId ? [new ActivityLink(outer)] : Array.Empty<ActivityLink>();
        var tags = new ActivityTagsCollection { [AttributeNames.TransferId] = transferId };
        return TransferTelemetry.Source.StartActivity(name, KindOf(span), context == default ? surrounding ?? default : context, tags, links);
    }

    private static ActivityKind KindOf(SpanDescription span) => span == TelemetryCatalog.Start ? ActivityKind.Producer : ActivityKind.Internal;
}
