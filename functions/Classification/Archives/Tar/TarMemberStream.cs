using Baygate.Classification.Reading;

namespace Baygate.Classification.Archives.Tar;

/// <summary>The bytes of one member, the next ones of the archive.</summary>
/// <param name="archive">The archive, at the member's first byte; left open.</param>
/// <param name="length">Length of the member.</param>
internal sealed class TarMemberStream(Stream archive, long length) : ReadOnlyStream
{
    private long _left = length;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer) => Count(archive.Read(buffer[..Most(buffer.Length)]), buffer.Length);

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Count(await archive.ReadAsync(buffer[..Most(buffer.Length)], cancellationToken), buffer.Length);

    private int Most(int room) => (int)Math.Min(room, _left);

    private int Count(int read, int room)
    {
        if (read == 0 && room > 0 && _left > 0)
            throw new EndOfStreamException();
        _left -= read;
        return read;
    }
}
