namespace Baygate.Sealing;

/// <summary>One direction of chunked encryption, as the pipeline sees it: units of input become units of output. Lengths in
/// bytes.</summary>
internal abstract class ChunkTransform
{
    /// <summary>The length of a full unit of input; only the last unit is shorter, and always is.</summary>
    public abstract int InputLength { get; }

    /// <summary>The length of what a full unit becomes.</summary>
    public abstract int OutputLength { get; }

    /// <summary>Transforms one unit and returns the length of the output.</summary>
    public abstract int Transform(long chunk, ReadOnlySpan<byte> input, Span<byte> output);
}
