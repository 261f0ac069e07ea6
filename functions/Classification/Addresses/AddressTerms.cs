namespace Baygate.Classification.Addresses;

/// <summary>Words and characters that addresses are made of: <c>address-terms.json</c>.</summary>
/// <param name="Source">Where they come from.</param>
/// <param name="Provinces">Provinces, and the cities and parts of the Greater Bay Area, parted by spaces.</param>
/// <param name="Districts">Characters that end the name of an administrative division.</param>
/// <param name="Roads">Characters that end the name of a road, a village or an estate.</param>
/// <param name="Units">Characters that end the number of a house, floor or room.</param>
/// <param name="EnglishUnits">Words before such a number in English, lower case, parted by spaces.</param>
/// <param name="EnglishPlaces">Places an address in English ends with, lower case, parted by commas.</param>
internal sealed record AddressTerms(
    string Source, string Provinces, string Districts, string Roads, string Units, string EnglishUnits, string EnglishPlaces)
{
    /// <summary>The terms of the file.</summary>
    public static AddressTerms Data { get; } = DataFile.Read("address-terms.json", DataFileJson.Default.AddressTerms);
}
