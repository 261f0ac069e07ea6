namespace Baygate.Classification.Headers;

/// <summary>Terms of the vocabulary that also stand in tables without persons: <c>generic-terms.json</c>.</summary>
/// <param name="ExactOnly">They count only as the whole header: <c>name</c> is not looked for in <c>product_name</c>.</param>
/// <param name="Ambiguous">These moreover count only beside a column that is surely about persons: <c>serial_no</c>.</param>
internal sealed record GenericTerms(string[] ExactOnly, string[] Ambiguous);
