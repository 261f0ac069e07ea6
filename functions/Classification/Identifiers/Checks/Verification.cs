namespace Baygate.Classification.Identifiers.Checks;

/// <summary>Checks a value that has the form of its type.</summary>
/// <param name="value">The value, normalised.</param>
/// <param name="today">No birth date lies after it.</param>
/// <returns>What it has against the value, or null.</returns>
internal delegate Objection? Verification(string value, DateOnly today);
