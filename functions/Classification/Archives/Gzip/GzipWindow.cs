using Baygate.Classification.Reading;

namespace Baygate.Classification.Archives.Gzip;

/// <summary>The packed bytes, handed out in pieces of which the last can be taken back: an unpacker is given more than it needs.</summary>
/// <param name="packed">The packed bytes; left open.</param>
internal sealed class GzipWindow(Stream packed) : ReadOnlyStream
{
    private const int MostPiece = 8 * 1024;

    private readonly byte[] _bytes = new byte[64 * 1024];
    private int _piece;
    private int _next;
    private int _end;

    /// <summary>Bytes read so far.</summary>
    public long BytesRead { get; private set; }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (_next == _end)
            FillAsync(isAsync: false, default).AsTask().GetAwaiter().GetResult();
        return Take(buffer);
    }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_next == _end)
            await FillAsync(isAsync: true, cancellationToken);
        return Take(buffer.Span);
    }

    /// <summary>The next byte.</summary>
    /// <exception cref="EndOfStreamException">There is none.</exception>
    public async ValueTask<byte> ByteAsync(bool isAsync, CancellationToken cancellationToken) =>
        await HasMoreAsync(isAsync, cancellationToken) ? _bytes[_next++] : throw new EndOfStreamException();

    /// <summary>Whether a byte follows.</summary>
    public async ValueTask<bool> HasMoreAsync(bool isAsync, CancellationToken cancellationToken)
    {
        if (_next == _end)
            await FillAsync(isAsync, cancellationToken);
        return _next < _end;
    }

    /// <summary>Goes to the first place behind the given bytes, from the beginning of the last piece on.</summary>
    /// <returns>Whether they stand there, or right behind it.</returns>
    public async ValueTask<bool> GoBehindAsync(byte[] bytes, bool isAsync, CancellationToken cancellationToken)
    {
        while (_end - _next < bytes.Length && await FillAsync(isAsync, cancellationToken))
        {
        }

        var found = _bytes.AsSpan(_piece, Math.Min(_next + bytes.Length, _end) - _piece).IndexOf(bytes);
        _next = found < 0 ? _next : _piece + found + bytes.Length;
        return found >= 0;
    }

    private int Take(Span<byte> buffer)
    {
        var read = Math.Min(Math.Min(buffer.Length, MostPiece), _end - _next);
        _bytes.AsSpan(_next, read).CopyTo(buffer);
        _piece = _next;
        _next += read;
        return read;
    }

    // Keeps the last piece.
    private async ValueTask<bool> FillAsync(bool isAsync, CancellationToken cancellationToken)
    {
        _bytes.AsSpan(_piece, _end - _piece).CopyTo(_bytes);
        (_piece, _next, _end) = (0, _next - _piece, _end - _piece);
        var room = _bytes.AsMemory(_end);
        var read = isAsync ? await packed.ReadAsync(room, cancellationToken) : packed.Read(room.Span);
        _end += read;
        BytesRead += read;
        return read > 0;
    }
}
