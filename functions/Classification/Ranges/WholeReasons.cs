namespace Baygate.Classification.Ranges;

/// <summary>Why a file must be read whole, by code. Reading it whole then says what there is to say of it.</summary>
public static class WholeReasons
{
    /// <summary>It is empty, or of a format whose parts mean nothing alone: archives, documents, Parquet, DICOM.</summary>
    public const string Format = "format";

    /// <summary>It is not in UTF-8 or ASCII: which other encoding it is in, its first such bytes tell.</summary>
    public const string Encoding = "encoding";

    /// <summary>JSON, XML, HTML, HL7 or a genomic text: what a record means depends on those before it.</summary>
    public const string Structure = "structure";

    /// <summary>A table with more columns than are allowed.</summary>
    public const string Columns = "columns";

    /// <summary>A table with a line break in a quoted field, or a quote that is not closed on its line.</summary>
    public const string Quotes = "quotes";

    /// <summary>A table whose first records, which tell what its columns are, reach beyond the head.</summary>
    public const string Values = "values";

    /// <summary>Something in a range cannot be read: a record too long, a row of another length, bytes that are no text.</summary>
    public const string Failure = "failure";
}
