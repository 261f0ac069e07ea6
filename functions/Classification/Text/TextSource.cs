using System.Buffers;
using Baygate.Classification.Encodings;
using Baygate.Classification.Results;

namespace Baygate.Classification.Text;

/// <summary>
/// A content as a window of UTF-8 text that moves from front to back. Blocks are always read full, so what is found does not depend
/// on how a stream hands out its bytes. Until the first byte outside ASCII the encoding stays open.
/// </summary>
/// <param name="content">The content.</param>
/// <param name="maxRecordBytes">Most bytes that are not passed when more is read.</param>
/// <param name="isBeginning">Whether it is read from its beginning, where a byte order mark may stand.</param>
internal sealed class TextSource(Stream content, int maxRecordBytes, bool isBeginning = true) : IDisposable
{
    private const int BlockBytes = 256 * 1024;
    private const int MostUtf8PerByte = 3;

    // Control characters that text does not hold; the escape would switch to encodings that are not read.
    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        [.. Enumerable.Range(0x00, 0x09).Concat(Enumerable.Range(0x0E, 0x12)).Select(value => (byte)value)]);

    // Rented, because arrays of that size otherwise wait for a full collection, and a file in ranges has a source for each.
    private readonly byte[] _raw = ArrayPool<byte>.Shared.Rent(BlockBytes);
    private readonly byte[] _text = ArrayPool<byte>.Shared.Rent(maxRecordBytes + (MostUtf8PerByte * (BlockBytes + 2)));
    private TextDecoder? _decoder;
    private int _rawLength;
    private int _start;
    private int _end;
    private bool _begun = !isBeginning;
    private bool _ended;

    /// <summary>Text that was read and not yet passed.</summary>
    public ReadOnlySpan<byte> Text => _text.AsSpan(_start, _end - _start);

    /// <summary>Why the text cannot be read, once that is known.</summary>
    public Unscannable? Failure { get; private set; }

    /// <summary>The encoding; ASCII as long as nothing else was met.</summary>
    public string Encoding => _decoder?.Name ?? EncodingNames.Ascii;

    /// <summary>Passes text; room for the next block needs at most the record limit to remain.</summary>
    public void Advance(int bytes) => _start += bytes;

    /// <summary>Reads the next block.</summary>
    /// <returns>Whether more may follow: not at the end, and not after a failure.</returns>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        var room = BlockBytes - _rawLength;
        var read = await content.ReadAtLeastAsync(_raw.AsMemory(_rawLength), room, throwOnEndOfStream: false, cancellationToken);
        _rawLength += read;
        _ended = read < room;
        if (!_begun)
            SkipMark();
        _begun = true;
        Failure = Decode();
        return !_ended && Failure is null;
    }

    /// <summary>Gives the buffers back; the text is gone.</summary>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_raw);
        ArrayPool<byte>.Shared.Return(_text);
    }

    private void SkipMark()
    {
        if (EncodingDetector.ByMark(_raw.AsSpan(0, _rawLength)) is not var (decoder, length))
            return;
        _decoder = decoder;
        Drop(length);
    }

    private Unscannable? Decode()
    {
        _text.AsSpan(_start, _end - _start).CopyTo(_text);
        (_start, _end) = (0, _end - _start);
        var added = _end;
        if (_decoder is null && !TryStartDecoding())
            return _raw.AsSpan(0, _rawLength).ContainsAny(Controls) ? Unscannable.Binary : Unscannable.Encoding;
        if (_decoder is not null)
        {
            if (!_decoder.TryDecode(_raw.AsSpan(0, _rawLength), _ended, _text.AsSpan(_end), out var consumed, out var written))
                return Unscannable.Encoding;
            _end += written;
            Drop(consumed);
        }

        return _text.AsSpan(added, _end - added).ContainsAny(Controls) ? Unscannable.Binary : null;
    }

    // Takes the ASCII up to the first other byte; the encoding is judged by a full block from there, or by all that is left.
    private bool TryStartDecoding()
    {
        var raw = _raw.AsSpan(0, _rawLength);
        var other = raw.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
        var ascii = other < 0 ? raw.Length : other;
        raw[..ascii].CopyTo(_text.AsSpan(_end));
        _end += ascii;
        Drop(ascii);
        if (other < 0 || (other > 0 && !_ended))
            return true;
        _decoder = EncodingDetector.ByContent(_raw.AsSpan(0, _rawLength), _ended);
        return _decoder is not null;
    }

    private void Drop(int bytes)
    {
        _raw.AsSpan(bytes, _rawLength - bytes).CopyTo(_raw);
        _rawLength -= bytes;
    }
}
