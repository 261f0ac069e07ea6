namespace Baygate.Classification.Identifiers;

/// <summary>A province of GB/T 2260, a row of <c>divisions.json</c>.</summary>
/// <param name="Province">Its two digits.</param>
/// <param name="Name">Its short name, for people who read the file.</param>
/// <param name="Prefectures">
/// Ranges of the third and fourth digit in use at any time since 1980: cities from 01, regions and prefectures from 21, counties under the
/// province 90 (51 to 53 in Guangdong).
/// </param>
internal sealed record DivisionRow(string Province, string Name, string Prefectures);
