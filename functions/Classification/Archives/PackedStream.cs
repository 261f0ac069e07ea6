using Baygate.Classification.Reading;

namespace Baygate.Classification.Archives;

/// <summary>
/// The packed bytes of one member, a range of an archive that can seek. The last byte is handed out alone: an unpacker that ends
/// before it asks for that one leaves bytes over, in which anything could hide.
/// </summary>
/// <param name="archive">The archive; left open, and read by nobody else meanwhile.</param>
/// <param name="start">Where the range begins.</param>
/// <param name="length">Its length.</param>
internal sealed class PackedStream(Stream archive, long start, long length) : ReadOnlyStream
{
    private long _done;

    /// <summary>Bytes handed out.</summary>
    public override long Position { get => _done; set => throw new NotSupportedException("This stream goes forward only."); }

    /// <inheritdoc/>
    public override long Length => length;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        archive.Position = start + _done;
        return Count(archive.Read(buffer[..Most(buffer.Length)]));
    }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        archive.Position = start + _done;
        return Count(await archive.ReadAsync(buffer[..Most(buffer.Length)], cancellationToken));
    }

    private int Most(int room)
    {
        var left = length - _done;
        return (int)Math.Min(room, left > 1 ? left - 1 : left);
    }

    private int Count(int read)
    {
        _done += read;
        return read;
    }
}
