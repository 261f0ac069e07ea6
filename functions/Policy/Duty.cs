namespace Baygate.Policy;

/// <summary>Something people must do, or have done, for the transfer to be lawful.</summary>
/// <param name="Kind">What kind of duty.</param>
/// <param name="Deadline">By when or for how long, as the rulebook says it; null where the law sets none.</param>
/// <param name="Evidence">Keys of the facts that show the duty is met; empty where no fact can.</param>
/// <param name="Citation">Where the duty comes from.</param>
public sealed record Duty(DutyKind Kind, string? Deadline, IReadOnlyList<string> Evidence, Citation Citation);
