using System.Text.Json;

namespace Baygate.Classification.Ranges;

/// <summary>
/// How a file can be classified: by ranges on different workers, or only whole. It holds no value of the file: of a header it has what
/// findings would show.
/// </summary>
public sealed record ScanPlan
{
    /// <summary>Version of the rules it was made by; portions of another are not merged with it.</summary>
    public required string RuleSet { get; init; }

    /// <summary>Bytes of the file.</summary>
    public required long FileLength { get; init; }

    /// <summary>Why the file must be read whole, one of <see cref="WholeReasons"/>; null if it can be read by ranges.</summary>
    public required string? WholeReason { get; init; }

    /// <summary><c>text</c>, <c>csv</c>, <c>tsv</c> or <c>delimited</c>; null if the file must be read whole.</summary>
    public required string? Format { get; init; }

    /// <summary>What findings call the columns of a table; empty for a text.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>The plan as JSON in UTF-8.</summary>
    public byte[] ToUtf8Json() => JsonSerializer.SerializeToUtf8Bytes(this, RangesJson.Default.ScanPlan);

    /// <summary>Reads what <see cref="ToUtf8Json"/> wrote.</summary>
    /// <exception cref="JsonException">It is not such JSON.</exception>
    public static ScanPlan FromUtf8Json(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, RangesJson.Default.ScanPlan) ?? throw new JsonException("A plan is an object, not null.");
}
