namespace Baygate.Transfers.Api.Messages;

/// <summary>Something that stands still until somebody retries it. It never shows a file's name: whoever dropped the file chose it.</summary>
/// <param name="Id">What a retry names: a transfer's id, or one that begins with the kind.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Zone">The zone of origin.</param>
/// <param name="TransferId">The transfer, or null when it cannot be told.</param>
/// <param name="Reason">A transfer's reason code, Event Grid's reason, or null.</param>
/// <param name="At">Since when.</param>
/// <param name="Attempts">How often delivery was tried, 0 where nobody counts.</param>
public sealed record DeadLetter(
    string Id, DeadLetterKind Kind, Zone Zone, string? TransferId, string? Reason, DateTimeOffset At, long Attempts);
