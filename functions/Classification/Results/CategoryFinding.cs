namespace Baygate.Classification.Results;

/// <summary>What was seen of one category of data.</summary>
public sealed record CategoryFinding
{
    /// <summary>Id of the category, for instance <c>cn_resident_id</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Legal class.</summary>
    public required DataClass Class { get; init; }

    /// <summary>Which kind of sensitive information, or null where it is not sensitive.</summary>
    public required SpiCategory? SpiCategory { get; init; }

    /// <summary>Values seen, repeated ones included.</summary>
    public required long Count { get; init; }

    /// <summary>Distinct persons with such a value.</summary>
    public required int Persons { get; init; }

    /// <summary>The best evidence there was.</summary>
    public required Tier Tier { get; init; }

    /// <summary>Ids of the rules that found the values, in ordinal order (docs/reference/categories.md); none in findings made before there were any.</summary>
    public IReadOnlyList<string> Rules { get; init => field = value ?? []; } = [];

    /// <summary>Column names of a table, or line ranges of a text (<c>line 3</c>, <c>lines 7-9</c>).</summary>
    public required IReadOnlyList<string> Places { get; init; }

    /// <summary>At most three values, masked.</summary>
    public required IReadOnlyList<string> Samples { get; init; }
}
