using System.Text.Json;
using System.Text.Json.Serialization;

namespace Baygate.Policy.Rules;

/// <summary>A rule as its data file writes it.</summary>
/// <remarks>
/// Setters and <c>[JsonRequired]</c>, neither init nor required: so the compiled reader fills the object as it reads. What is left out keeps its
/// value, and an error is reported at its place.
/// </remarks>
internal sealed record RuleRow
{
    [JsonRequired]
    public string Id { get; set; } = null!;

    /// <summary>Other rows of law.md that say the same and are cited with it.</summary>
    public IReadOnlyList<string> Also { get; set; } = [];

    [JsonRequired]
    public LocalTitle Title { get; set; } = null!;

    public IReadOnlyList<Source> Citations { get; set; } = [];

    [JsonRequired]
    public JsonElement When { get; set; }

    [JsonRequired]
    public EffectRow Effect { get; set; } = null!;

    [JsonRequired]
    public Confidence Confidence { get; set; }

    /// <summary>Row of law.md section 8 that names the point unsettled; such a rule can only ask a person.</summary>
    public int? Unsettled { get; set; }

    /// <summary>First day it may be applied; null: as long as the rulebook reaches back.</summary>
    public DateOnly? ValidFrom { get; set; }

    public DateOnly? ValidUntil { get; set; }

    /// <summary>Outcomes a row of the terms belongs to; empty: all.</summary>
    public IReadOnlyList<Outcome> For { get; set; } = [];

    internal sealed record LocalTitle(string En, [property: JsonPropertyName("zh-Hans")] string ZhHans);
}
