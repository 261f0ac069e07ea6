namespace Baygate.Classification.Reading;

/// <summary>A file that tells how far it has been read: the bytes up to the furthest one; the stream is left open.</summary>
/// <param name="stream">The file, from where it stands.</param>
/// <param name="bytesRead">Told after every read that goes further.</param>
internal sealed class CountedStream(Stream stream, IProgress<long>? bytesRead) : ReadOnlyStream
{
    private readonly long _start = stream.CanSeek ? stream.Position : 0;
    private long _at;

    /// <summary>Bytes read so far.</summary>
    public long BytesRead { get; private set; }

    /// <summary>Whether reading failed, or was cancelled.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Length of the file if that is known, otherwise the bytes read so far.</summary>
    public long KnownLength => CanSeek ? Length : BytesRead;

    /// <inheritdoc/>
    public override bool CanSeek => stream.CanSeek;

    /// <inheritdoc/>
    public override long Length => stream.Length - _start;

    /// <inheritdoc/>
    public override long Position
    {
        get => _at;
        set => stream.Position = _start + (_at = value);
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        HasFailed = true;
        var read = stream.Read(buffer);
        HasFailed = false;
        return Count(read);
    }

    /// <inheritdoc/>
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        // A file not opened for asynchronous reading would be read just so, on another thread, with a change of threads for each block.
        if (stream is not FileStream { IsAsync: false })
            return ReadFromAsync(buffer, cancellationToken);
        HasFailed = true;
        cancellationToken.ThrowIfCancellationRequested();
        return new ValueTask<int>(Read(buffer.Span));
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin)
    {
        _at = stream.Seek(origin == SeekOrigin.Begin ? offset + _start : offset, origin) - _start;
        return _at;
    }

    private async ValueTask<int> ReadFromAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        HasFailed = true;
        var read = await stream.ReadAsync(buffer, cancellationToken);
        HasFailed = false;
        return Count(read);
    }

    private int Count(int read)
    {
        _at += read;
        if (_at <= BytesRead)
            return read;
        BytesRead = _at;
        bytesRead?.Report(BytesRead);
        return read;
    }
}
