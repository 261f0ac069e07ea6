using Baygate.Classification.Reading;
using Baygate.Classification.Results;

namespace Baygate.Classification.Office;

/// <summary>
/// The XML of a part, on its way to the platform's reader, which holds a tag with all its attributes in memory: a tag longer than
/// any in a real document is refused.
/// </summary>
/// <param name="part">The part; left open.</param>
internal sealed class PartStream(Stream part) : ReadOnlyStream
{
    private const int LongestTag = 1 << 20;

    private int _tag;
    private byte _quote;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var read = part.Read(buffer);
        Check(buffer[..read]);
        return read;
    }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await part.ReadAsync(buffer, cancellationToken);
        Check(buffer.Span[..read]);
        return read;
    }

    private void Check(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var next = _tag == 0 ? bytes.IndexOf((byte)'<') : _quote != 0 ? bytes.IndexOf(_quote) : bytes.IndexOfAny((byte)'>', (byte)'"', (byte)'\'');
            if (_tag > 0 && (_tag += next < 0 ? bytes.Length : next + 1) > LongestTag)
                throw new UnscannableException(Unscannable.HeldTooMuch);
            if (next < 0)
                return;
            Pass(bytes[next]);
            bytes = bytes[(next + 1)..];
        }
    }

    private void Pass(byte mark)
    {
        if (_tag == 0)
            _tag = 1;
        else if (mark == (byte)'>')
            _tag = 0;
        else
            _quote = _quote == 0 ? mark : (byte)0;
    }
}
