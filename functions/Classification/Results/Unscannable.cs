namespace Baygate.Classification.Results;

/// <summary>Why a file could not be looked into.</summary>
/// <param name="Code">Stable code, for rules and statistics.</param>
/// <param name="Text">One sentence for people. It never quotes content.</param>
internal sealed record Unscannable(string Code, string Text)
{
    public static readonly Unscannable Empty = new("empty", "The file has no content.");

    public static readonly Unscannable Encrypted = new("encrypted", "The content is encrypted.");

    public static readonly Unscannable Container = new("container", "The file is an archive, and archives are not opened.");

    public static readonly Unscannable Format = new("format", "The format was recognised, and is not one that is looked into.");

    public static readonly Unscannable Binary = new("binary", "The content is neither text nor a known format.");

    public static readonly Unscannable Encoding = new("encoding", "The bytes are not valid text in any of the expected encodings.");

    public static readonly Unscannable TableTruncated = new("table_truncated", "The table ends inside a quoted field.");

    public static readonly Unscannable TableUneven = new("table_uneven", "A row does not fit the columns of the header.");

    public static readonly Unscannable RecordTooLong = new("limit_record", "A line or record is longer than the limit.");

    public static readonly Unscannable TooManyColumns = new("limit_columns", "The table has more columns than the limit.");

    /// <inheritdoc/>
    public override string ToString() => $"{Code}: {Text}";
}
