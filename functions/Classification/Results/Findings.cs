using System.Text.Json;

namespace Baygate.Classification.Results;

/// <summary>
/// What classification saw in a file, as counts, places and masked samples; never a raw value. Equal content and options give equal
/// JSON, byte for byte. Counts are null where the verdict is <see cref="Verdict.Unscannable"/>: unknown, not zero.
/// </summary>
public sealed record Findings
{
    /// <summary>Length of the file in bytes; of an unscannable one that cannot be measured, the bytes read.</summary>
    public required long Bytes { get; init; }

    /// <summary>Whether the file could be looked into.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Why not: a stable code, a colon and a sentence (<c>empty: The file has no content.</c>); null when scanned.</summary>
    public required string? Reason { get; init; }

    /// <summary>Format by content: <c>csv</c>, <c>tsv</c>, <c>text</c>, or of an unscannable file what it was recognised as; null if unknown.</summary>
    public required string? Format { get; init; }

    /// <summary>Character encoding by its IANA name in lower case, or null if there is none.</summary>
    public required string? Encoding { get; init; }

    /// <summary>Data rows of a table, or lines of a text that are not blank.</summary>
    public required long? Records { get; init; }

    /// <summary>Pictures that documents show beside their text. Nothing looks into them: whoever decides must know that they are there.</summary>
    public long? Pictures { get; init; }

    /// <summary>Distinct persons, at most <see cref="Persons.PersonSet.Capacity"/>: there the count is saturated.</summary>
    public required int? Persons { get; init; }

    /// <summary>How the persons were told apart, or null if there are none.</summary>
    public required PersonsBasis? PersonsBasis { get; init; }

    /// <summary>Distinct persons with sensitive information in their record; saturates like <see cref="Persons"/>.</summary>
    public required int? SensitivePersons { get; init; }

    /// <summary>Distinct persons under 14.</summary>
    public required int? Minors { get; init; }

    /// <summary>The grade of the file, or null if it is unknown.</summary>
    public required Grade? Grade { get; init; }

    /// <summary>What gives the file its grade, in words.</summary>
    public required string? GradeReason { get; init; }

    /// <summary>What may be important data, in ordinal order of the categories.</summary>
    public IReadOnlyList<ImportantDataCandidate> ImportantDataCandidates { get; init; } = [];

    /// <summary>Version of the rule set that found this.</summary>
    public required string RuleSet { get; init; }

    /// <summary>What was seen, by category, in ordinal order of the ids.</summary>
    public required IReadOnlyList<CategoryFinding> Categories { get; init; }

    /// <summary>The findings as compact JSON in UTF-8: the bytes a digest is taken of.</summary>
    public byte[] ToUtf8Json() => JsonSerializer.SerializeToUtf8Bytes(this, FindingsJson.Default.Findings);

    /// <summary>Reads what <see cref="ToUtf8Json"/> wrote.</summary>
    /// <exception cref="JsonException">It is not such JSON.</exception>
    public static Findings FromUtf8Json(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, FindingsJson.Default.Findings) ?? throw new JsonException("Findings are an object, not null.");
}
