using Baygate.Classification.Reading;

namespace Baygate.Classification.Archives;

/// <summary>What an unpacker makes of packed bytes, counted against the limits while it is read.</summary>
/// <param name="unpacker">The unpacker; disposed of with this stream.</param>
/// <param name="packedLength">Bytes packed so far, or all of them if that is known.</param>
/// <param name="unpacking">Counts.</param>
internal class UnpackedStream(Stream unpacker, Func<long> packedLength, Unpacking unpacking) : ReadOnlyStream
{
    private long _done;

    /// <summary>Bytes unpacked so far.</summary>
    public override long Position { get => _done; set => throw new NotSupportedException("This stream goes forward only."); }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var read = unpacker.Read(buffer);
        Count(buffer[..read]);
        return read;
    }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await unpacker.ReadAsync(buffer, cancellationToken);
        Count(buffer.Span[..read]);
        return read;
    }

    /// <summary>Looks at what was read; empty at the end.</summary>
    /// <exception cref="UnscannableException">It is not what it should be.</exception>
    protected virtual void Check(ReadOnlySpan<byte> read)
    {
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            unpacker.Dispose();
        base.Dispose(disposing);
    }

    private void Count(ReadOnlySpan<byte> read)
    {
        _done += read.Length;
        unpacking.AddBytes(read.Length);
        unpacking.Check(_done, packedLength());
        Check(read);
    }
}
