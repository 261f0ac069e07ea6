using System.Text.Json.Serialization;

namespace Baygate.Classification.Identifiers.Checks;

/// <summary>Countries by their codes of two letters, as lists with spaces: <c>countries.json</c>.</summary>
/// <param name="Iso3166">All codes of ISO 3166-1.</param>
/// <param name="FrequentInBankCodes">Those whose bank codes are too frequent to be taken for words.</param>
internal sealed record Countries([property: JsonPropertyName("iso3166")] string Iso3166, string FrequentInBankCodes)
{
    private static readonly Countries Data = DataFile.Read("countries.json", DataFileJson.Default.Countries);
    private static readonly HashSet<string> All = [.. Data.Iso3166.Split(' ')];
    private static readonly HashSet<string> Frequent = [.. Data.FrequentInBankCodes.Split(' ')];

    /// <summary>Whether a country has this code, in upper case.</summary>
    public static bool Has(string code) => All.Contains(code);

    /// <summary>Whether many bank codes hold this country.</summary>
    public static bool IsFrequentInBankCodes(string code) => Frequent.Contains(code);
}
