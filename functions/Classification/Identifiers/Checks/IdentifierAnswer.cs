using Baygate.Classification.Results;

namespace Baygate.Classification.Identifiers.Checks;

/// <summary>The answer to a question about one value.</summary>
/// <param name="Result">Whether it is an identifier of the type.</param>
/// <param name="Tier">How much a value of this type that passes its checks proves by itself.</param>
/// <param name="Reason">Why, in one sentence that never quotes the value.</param>
public sealed record IdentifierAnswer(IdentifierResult Result, Tier Tier, string Reason);
