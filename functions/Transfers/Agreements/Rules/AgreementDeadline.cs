using Baygate.Policy.Calendars;

namespace Baygate.Transfers.Agreements.Rules;

/// <summary>A deadline that comes with an agreement.</summary>
/// <param name="Kind">What for.</param>
/// <param name="Authority">Who waits for it, or null where it is no authority but a certifier.</param>
/// <param name="Opens">The first day on which it can be met, or null when unknown or at any time.</param>
/// <param name="Due">The last day, or null when no working days are published for that time.</param>
/// <param name="MetOn">When it was met, or null.</param>
public sealed record AgreementDeadline(DeadlineKind Kind, Authority? Authority, DateOnly? Opens, DateOnly? Due, DateOnly? MetOn);
