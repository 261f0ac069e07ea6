using Baygate.Classification.Results;

namespace Baygate.Classification;

/// <summary>Reads the content of one format, piece by piece.</summary>
internal interface IContentScanner
{
    /// <summary>Name of the format.</summary>
    string Format { get; }

    /// <summary>Why the content cannot be looked into after all, once that is known.</summary>
    Unscannable? Failure { get; }

    /// <summary>Reads on.</summary>
    /// <param name="text">What has not been consumed yet, in valid UTF-8.</param>
    /// <param name="isFinal">Whether nothing follows.</param>
    /// <returns>The bytes consumed: whole records or lines, and everything if final, unless it failed.</returns>
    int Consume(ReadOnlySpan<byte> text, bool isFinal);

    /// <summary>What was seen, at the end.</summary>
    ScanTotals Totals();
}
