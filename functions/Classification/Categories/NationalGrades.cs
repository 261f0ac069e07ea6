using System.Text.Json.Serialization;
using Baygate.Classification.Results;

namespace Baygate.Classification.Categories;

/// <summary>Levels of one category in the national standards. A standard that has none for it says nothing (null).</summary>
/// <param name="General">General data of GB/T 43697-2024, annex H: 4 for especially serious harm to persons or organisations, to 1 for none.</param>
/// <param name="Finance">JR/T 0197-2020, 1 to 5.</param>
/// <param name="Health">GB/T 39725-2020, 1 to 5.</param>
internal sealed record NationalGrades(int General, int? Finance = null, int? Health = null)
{
    /// <summary>The product grade: the highest that one of the levels maps to.</summary>
    [JsonIgnore]
    public Grade Grade
    {
        get
        {
            Grade[] grades = [Of(General), Finance is { } finance ? Of(finance) : Grade.P1, Health is { } health ? OfHealth(health) : Grade.P1];
            return grades.Max();
        }
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"GB/T 43697-2024 general {General}"
        + (Finance is null ? "" : $", JR/T 0197-2020 level {Finance}")
        + (Health is null ? "" : $", GB/T 39725-2020 level {Health}");

    // Level 5 of JR/T 0197 is important data; general data has no such level.
    private static Grade Of(int level) => (Grade)(level - 1);

    private static Grade OfHealth(int level) => level switch
    {
        5 => Grade.P4,
        4 => Grade.P3,
        2 or 3 => Grade.P2,
        _ => Grade.P1,
    };
}
