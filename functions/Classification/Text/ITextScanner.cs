using Baygate.Classification.Results;

namespace Baygate.Classification.Text;

/// <summary>Reads decoded text of one format, piece by piece.</summary>
internal interface ITextScanner
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

    /// <summary>Adds what was seen to the file; called once, at the end, unless it failed.</summary>
    void Complete();
}
