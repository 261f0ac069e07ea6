namespace Baygate.Classification.Categories;

/// <summary>When data of a category may be important data, which only a person can decide (GB/T 43697-2024; DSL art. 21).</summary>
/// <param name="FewestPersons">How many distinct persons it must concern; 0 if it is a candidate whenever it is seen.</param>
/// <param name="Why">The rule that makes it one.</param>
internal sealed record ImportantDataRule(int FewestPersons, string Why);
