namespace Baygate.Classification.Results;

/// <summary>Why a file could not be looked into.</summary>
/// <param name="Code">Stable code, for rules and statistics.</param>
/// <param name="Text">One sentence for people. It never quotes content.</param>
/// <param name="Place">The member it stands in, by its number, or null if it is the file itself.</param>
internal sealed record Unscannable(string Code, string Text, string? Place = null)
{
    public static readonly Unscannable Empty = new("empty", "The file has no content.");

    public static readonly Unscannable Encrypted = new("encrypted", "The content is encrypted.");

    public static readonly Unscannable Container = new("container", "It is an archive of a kind that is not opened.");

    public static readonly Unscannable Format = new("format", "The format was recognised, and is not one that is looked into.");

    public static readonly Unscannable Binary = new("binary", "The content is neither text nor a known format.");

    public static readonly Unscannable Encoding = new("encoding", "The bytes are not valid text in any of the expected encodings.");

    public static readonly Unscannable TableTruncated = new("table_truncated", "The table ends inside a quoted field.");

    public static readonly Unscannable TableUneven = new("table_uneven", "A row does not fit the columns of the header.");

    public static readonly Unscannable JsonInvalid = new("json_invalid", "The content begins as JSON and is not valid JSON.");

    public static readonly Unscannable JsonTruncated = new("json_truncated", "The JSON ends before it is complete.");

    public static readonly Unscannable XmlInvalid = new("xml_invalid", "The content begins as XML and is not well-formed XML.");

    public static readonly Unscannable XmlForbidden = new("xml_dtd", "The XML has a document type with declarations of its own, which are not expanded.");

    public static readonly Unscannable TooDeep = new("limit_depth", "The content is nested deeper than the limit.");

    public static readonly Unscannable RecordTooLong = new("limit_record", "A line or record is longer than the limit.");

    public static readonly Unscannable TooManyColumns = new("limit_columns", "The table has more columns than the limit.");

    public static readonly Unscannable Corrupt = new("corrupt", "The content breaks the rules of its format, or was cut short.");

    public static readonly Unscannable Hidden = new("hidden", "It holds bytes that belong to nothing it lists.");

    public static readonly Unscannable Contradiction = new("contradiction", "What it says of itself in one place contradicts another.");

    public static readonly Unscannable Multipart = new("multipart", "It is one part of an archive that has several.");

    public static readonly Unscannable Method = new("method", "It is packed by a method that is not known.");

    public static readonly Unscannable NoText = new("no_text", "It shows something but holds no text, as a scan does.");

    public static readonly Unscannable Glyphs = new("glyphs", "It does not tell which characters its glyphs stand for.");

    public static readonly Unscannable NestedTooDeep = new("limit_depth", "Archives stand in each other deeper than the limit.");

    public static readonly Unscannable TooManyEntries = new("limit_entries", "It has more entries than the limit.");

    public static readonly Unscannable UnpackedTooLong = new("limit_unpacked", "It unpacks into more bytes than the limit.");

    public static readonly Unscannable RatioTooHigh = new("limit_ratio", "It unpacks into more bytes for its size than the limit.");

    public static readonly Unscannable HeldTooMuch = new("limit_buffer", "It needs more memory than the limit.");

    /// <summary>The same reason, in a member; a reason that knows its place keeps it.</summary>
    public Unscannable In(string? place) => Place is null ? this with { Place = place } : this;

    /// <inheritdoc/>
    public override string ToString() => Place is null ? $"{Code}: {Text}" : $"{Code}: {Place}: {Text}";
}
