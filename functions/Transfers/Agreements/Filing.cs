using Baygate.Policy.Calendars;

namespace Baygate.Transfers.Agreements;

/// <summary>A filing of the contract with an authority.</summary>
/// <param name="Authority">The authority.</param>
/// <param name="FiledOn">The day of filing.</param>
/// <param name="Reference">The authority's number or receipt, or null where none was given.</param>
public sealed record Filing(Authority Authority, DateOnly FiledOn, string? Reference = null);
