using System.Text.Json;
using System.Text.Json.Serialization;

namespace Baygate.Policy.Rules;

/// <summary>A rule as its data file writes it.</summary>
/// <remarks>What a file may leave out and then has a value has a setter: the generated reader would set an init-only one to null.</remarks>
internal sealed record RuleRow
{
    public required string Id { get; init; }

    /// <summary>Other rows of law.md that say the same and are cited with it.</summary>
    public IReadOnlyList<string> Also { get; set; } = [];

    public required LocalTitle Title { get; init; }

    public IReadOnlyList<Source> Citations { get; set; } = [];

    public required JsonElement When { get; init; }

    public required EffectRow Effect { get; init; }

    public required Confidence Confidence { get; init; }

    /// <summary>Row of law.md section 8 that names the point unsettled; such a rule can only ask a person.</summary>
    public int? Unsettled { get; init; }

    /// <summary>First day it may be applied; null: as long as the rulebook reaches back.</summary>
    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidUntil { get; init; }

    /// <summary>Outcomes a row of the terms belongs to; empty: all.</summary>
    public IReadOnlyList<Outcome> For { get; set; } = [];

    internal sealed record LocalTitle(string En, [property: JsonPropertyName("zh-Hans")] string ZhHans);
}
