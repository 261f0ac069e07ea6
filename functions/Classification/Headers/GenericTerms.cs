namespace Baygate.Classification.Headers;

/// <summary>Terms of the vocabulary that also stand in tables without persons, and the words headers are made of: <c>generic-terms.json</c>.</summary>
/// <param name="ExactOnly">They count only as the whole header: <c>name</c> is not looked for in <c>product_name</c>.</param>
/// <param name="Ambiguous">These moreover count only beside a column that is surely about persons: <c>serial_no</c>.</param>
/// <param name="Holders">Whose a generic term may be so that it is of a person: <c>customer</c> before <c>phone</c>.</param>
/// <param name="ShortForms">Words by what headers write for them: <c>acct</c> for <c>account</c>.</param>
internal sealed record GenericTerms(string[] ExactOnly, string[] Ambiguous, string[] Holders, Dictionary<string, string> ShortForms)
{
    /// <summary>The terms of the file.</summary>
    public static GenericTerms Data { get; } = DataFile.Read("generic-terms.json", DataFileJson.Default.GenericTerms);
}
