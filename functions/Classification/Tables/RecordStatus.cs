namespace Baygate.Classification.Tables;

/// <summary>What came of reading a record.</summary>
internal enum RecordStatus
{
    /// <summary>One record was read.</summary>
    Complete,

    /// <summary>The text ends inside a record, outside of quotes.</summary>
    Partial,

    /// <summary>The text ends inside a quoted field.</summary>
    OpenQuote,

    /// <summary>Something follows a closing quote inside its field.</summary>
    Malformed,
}
