using System.Text.Json;

namespace Baygate.Transfers.Api.Messages;

/// <summary>Supplies what a decision misses.</summary>
/// <param name="BindingDigest">The decision that is answered, 64 hexadecimal digits in lower case.</param>
/// <param name="Facts">Facts by their keys (docs/reference/facts.md).</param>
/// <param name="ClearedReviews">The rules whose review the caller clears.</param>
/// <param name="Reason">Why, and on what evidence.</param>
public sealed record InformationRequest(string BindingDigest, JsonElement Facts, IReadOnlyList<string> ClearedReviews, string Reason);
