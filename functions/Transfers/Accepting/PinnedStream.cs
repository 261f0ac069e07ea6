using Azure;

namespace Baygate.Transfers.Accepting;

/// <summary>
/// A stream over one version of a file that can seek. It fails with <see cref="PinnedVersionGoneException"/> once that version is
/// not there any more, so that nobody takes that for another failure.
/// </summary>
/// <param name="blob">Reads the version, range by range; left open.</param>
internal sealed class PinnedStream(Stream blob) : Stream
{
    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => true;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => blob.Length;

    /// <inheritdoc/>
    public override long Position { get => blob.Position; set => blob.Position = value; }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            return blob.Read(buffer, offset, count);
        }
        catch (RequestFailedException failure) when (IsGone(failure))
        {
            throw new PinnedVersionGoneException(failure);
        }
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return await blob.ReadAsync(buffer, cancellationToken);
        }
        catch (RequestFailedException failure) when (IsGone(failure))
        {
            throw new PinnedVersionGoneException(failure);
        }
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => blob.Seek(offset, origin);

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException("This stream is read only.");

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("This stream is read only.");

    private static bool IsGone(RequestFailedException failure) => failure.Status is 404 or 412;
}
