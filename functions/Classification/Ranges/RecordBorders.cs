using Baygate.Classification.Reading;

namespace Baygate.Classification.Ranges;

/// <summary>The lines that begin in a range of a file: it skips the end of the line before, and reads the last one to its end.</summary>
/// <param name="content">The file from <see cref="FileRange.ReadFrom"/> on.</param>
/// <param name="range">The range.</param>
/// <param name="maxLineBytes">Longest line; behind a longer one nothing is read.</param>
internal sealed class RecordBorders(Stream content, FileRange range, int maxLineBytes) : ReadOnlyStream
{
    private const byte LineFeed = (byte)'\n';

    private long _at = range.ReadFrom;
    private bool _begun = range.Offset == 0;
    private bool _ended = range.Length == 0;
    private long _lineLength;

    /// <summary>Lines read.</summary>
    public long Lines { get; private set; }

    /// <summary>Whether there is a line too long.</summary>
    public bool HasLongLine { get; private set; }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        while (!_ended)
        {
            var read = content.Read(buffer);
            if (Take(buffer[..read]) is var taken and > 0)
                return taken;
        }

        return 0;
    }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (!_ended)
        {
            var read = await content.ReadAsync(buffer, cancellationToken);
            if (Take(buffer.Span[..read]) is var taken and > 0)
                return taken;
        }

        return 0;
    }

    // Moves what is of the range to the front.
    private int Take(Span<byte> block)
    {
        _ended = block.IsEmpty;
        var start = _begun ? 0 : Skip(block);
        var end = start;
        while (end < block.Length && !_ended)
            end += Line(block[end..], _at + end);
        _at += block.Length;
        block[start..end].CopyTo(block);
        return end - start;
    }

    private int Skip(ReadOnlySpan<byte> block)
    {
        var lineFeed = block.IndexOf(LineFeed);
        var skipped = lineFeed < 0 ? block.Length : lineFeed + 1;
        _begun = lineFeed >= 0;
        _ended |= _at + skipped >= range.End;
        return skipped;
    }

    private int Line(ReadOnlySpan<byte> rest, long at)
    {
        var lineFeed = rest.IndexOf(LineFeed);
        var length = lineFeed < 0 ? rest.Length : lineFeed;
        Lines += _lineLength == 0 ? 1 : 0;
        _lineLength += length;
        HasLongLine = _lineLength > maxLineBytes;
        _ended = HasLongLine || (lineFeed >= 0 && at + length + 1 >= range.End);
        if (lineFeed < 0)
            return length;
        _lineLength = 0;
        return length + 1;
    }
}
