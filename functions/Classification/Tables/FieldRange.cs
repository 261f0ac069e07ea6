namespace Baygate.Classification.Tables;

/// <summary>Where a field stands in its record.</summary>
/// <param name="Start">First byte, behind an opening quote.</param>
/// <param name="Length">Bytes, without the quotes around it.</param>
/// <param name="HasQuotes">Whether quotes stand doubled in it.</param>
internal readonly record struct FieldRange(int Start, int Length, bool HasQuotes);
