using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using Baygate.Classification.Reading;
using Baygate.Classification.Results;

namespace Baygate.Classification.Archives.Gzip;

/// <summary>
/// Unpacks a GZIP file member by member (RFC 1952). The platform's own stream drops the names in the headers and whatever follows
/// the last member; here the first are kept, and the second is refused.
/// </summary>
/// <param name="packed">The file; left open.</param>
/// <param name="texts">Receives names and comments of the members.</param>
/// <param name="unpacking">Counts the members.</param>
internal sealed class GzipStream(Stream packed, TextLines texts, Unpacking unpacking) : ReadOnlyStream
{
    private const int TrailerLength = 8;

    private readonly GzipWindow _window = new(packed);
    private DeflateStream? _member;
    private Crc32 _crc = new();
    private uint _length;
    private bool _ended;

    /// <summary>Packed bytes read so far.</summary>
    public long PackedLength => _window.BytesRead;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var block = ArrayPool<byte>.Shared.Rent(buffer.Length);
        try
        {
            var read = ReadAsync(block.AsMemory(0, buffer.Length), isAsync: false, default).AsTask().GetAwaiter().GetResult();
            block.AsSpan(0, read).CopyTo(buffer);
            return read;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block, clearArray: true);
        }
    }

    /// <inheritdoc/>
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        ReadAsync(buffer, isAsync: true, cancellationToken);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _member?.Dispose();
        base.Dispose(disposing);
    }

    private async ValueTask<int> ReadAsync(Memory<byte> buffer, bool isAsync, CancellationToken cancellationToken)
    {
        while (!_ended && !buffer.IsEmpty)
        {
            _member ??= await BeginAsync(isAsync, cancellationToken);
            var read = isAsync ? await _member.ReadAsync(buffer, cancellationToken) : _member.Read(buffer.Span);
            _crc.Append(buffer.Span[..read]);
            _length += (uint)read;
            if (read > 0)
                return read;
            await EndAsync(isAsync, cancellationToken);
        }

        return 0;
    }

    private async ValueTask<DeflateStream> BeginAsync(bool isAsync, CancellationToken cancellationToken)
    {
        unpacking.AddEntry();
        await GzipHeader.ReadAsync(_window, texts, isAsync, cancellationToken);
        (_crc, _length) = (new Crc32(), 0);
        return new DeflateStream(_window, CompressionMode.Decompress, leaveOpen: true);
    }

    // The unpacker was given more than it needed. Its end is where the trailer stands, which is known: the first such place, or the
    // file was made to deceive, and then what seems to follow there is refused.
    private async ValueTask EndAsync(bool isAsync, CancellationToken cancellationToken)
    {
        await _member!.DisposeAsync();
        _member = null;
        var trailer = new byte[TrailerLength];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, _crc.GetCurrentHashAsUInt32());
        BinaryPrimitives.WriteUInt32LittleEndian(trailer.AsSpan(4), _length);
        if (!await _window.GoBehindAsync(trailer, isAsync, cancellationToken))
            throw new UnscannableException(Unscannable.Corrupt);
        _ended = !await _window.HasMoreAsync(isAsync, cancellationToken);
    }
}
