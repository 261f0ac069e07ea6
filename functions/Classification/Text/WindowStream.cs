using Baygate.Classification.Reading;
using Baygate.Classification.Results;

namespace Baygate.Classification.Text;

/// <summary>A decoded text as a stream of UTF-8, for libraries that read streams. Only asynchronous reading is possible.</summary>
/// <param name="source">The text; nothing of it has been passed that is not to be read.</param>
/// <param name="more">Whether more can be read than the source holds now.</param>
/// <param name="mostAtOnce">Most bytes between two calls of <see cref="Reset"/>.</param>
internal sealed class WindowStream(TextSource source, bool more, int mostAtOnce) : ReadOnlyStream
{
    private bool _more = more;
    private int _read;

    /// <summary>Says that what was read so far is no longer held by the reader.</summary>
    public void Reset() => _read = 0;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer) => throw new NotSupportedException("Decoded text comes from a source that reads asynchronously.");

    /// <inheritdoc/>
    /// <exception cref="UnscannableException">The text cannot be read, or a reader asks for too much of it at once.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (source.Text.IsEmpty && _more)
        {
            _more = await source.ReadAsync(cancellationToken);
            if (source.Failure is { } failure)
                throw new UnscannableException(failure);
        }

        var read = Math.Min(buffer.Length, source.Text.Length);
        if ((_read += read) > mostAtOnce)
            throw new UnscannableException(Unscannable.RecordTooLong);
        source.Text[..read].CopyTo(buffer.Span);
        source.Advance(read);
        return read;
    }
}
