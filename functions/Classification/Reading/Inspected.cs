using Baygate.Classification.Results;

namespace Baygate.Classification.Reading;

/// <summary>What came of looking into one content.</summary>
/// <param name="Format">Its format by content, or null if unknown.</param>
/// <param name="Encoding">Its character encoding by IANA name in lower case, or null if it has none.</param>
/// <param name="Failure">Why it could not be looked into, or null if all of it was.</param>
internal sealed record Inspected(string? Format, string? Encoding, Unscannable? Failure);
