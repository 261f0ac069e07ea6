namespace Baygate.Policy;

/// <summary>One rule of a rulebook, for people to read.</summary>
public sealed record RuleDescription
{
    /// <summary>Id, for example <c>T4-6</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Other rows of the decision tables that say the same and are cited with it.</summary>
    public required IReadOnlyList<string> Also { get; init; }

    /// <summary>Title of the table it belongs to.</summary>
    public required string Table { get; init; }

    /// <summary>Title in English.</summary>
    public required string Title { get; init; }

    /// <summary>Title in Simplified Chinese.</summary>
    public required string TitleZhHans { get; init; }

    /// <summary>Instruments and articles it rests on; the first one counts most.</summary>
    public required IReadOnlyList<Citation> Citations { get; init; }

    /// <summary>Days on which the cited provisions came into force, in the order of <see cref="Citations"/>.</summary>
    public required IReadOnlyList<DateOnly> InForce { get; init; }

    /// <summary>Its condition in words; names of conditions are those of <see cref="Rulebook.Definitions"/>.</summary>
    public required string When { get; init; }

    /// <summary>What it does, in words.</summary>
    public required string Effect { get; init; }

    /// <summary>How sure it is.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>First day on which it may be applied; null: as far back as the rulebook reaches.</summary>
    public required DateOnly? ValidFrom { get; init; }

    /// <summary>Last day on which it may be applied; null: open.</summary>
    public required DateOnly? ValidUntil { get; init; }

    /// <summary>Outcomes it goes with; empty: all.</summary>
    public required IReadOnlyList<Outcome> For { get; init; }
}
