namespace Baygate.Corpus.Values;

/// <summary>A kind of value.</summary>
/// <param name="Category">The category its values are to be found as, or null if they are not to be found at all.</param>
/// <param name="Next">Makes a value.</param>
internal sealed record ValueKind(string? Category, Func<Random, string> Next);
