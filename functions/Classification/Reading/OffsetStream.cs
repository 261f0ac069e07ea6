namespace Baygate.Classification.Reading;

/// <summary>The rest of a stream that can seek, from where it stands, as a stream of its own; the stream is left open.</summary>
/// <param name="stream">The stream.</param>
internal sealed class OffsetStream(Stream stream) : ReadOnlyStream
{
    private readonly long _start = stream.Position;

    /// <inheritdoc/>
    public override bool CanSeek => true;

    /// <inheritdoc/>
    public override long Length => stream.Length - _start;

    /// <inheritdoc/>
    public override long Position
    {
        get => stream.Position - _start;
        set => stream.Position = _start + value;
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer) => stream.Read(buffer);

    /// <inheritdoc/>
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        stream.ReadAsync(buffer, cancellationToken);

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) =>
        stream.Seek(origin == SeekOrigin.Begin ? offset + _start : offset, origin) - _start;
}
