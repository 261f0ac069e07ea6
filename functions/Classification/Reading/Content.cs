using Baygate.Classification.Results;

namespace Baygate.Classification.Reading;

/// <summary>
/// A file, or a member of an archive, as its bytes from front to back. The first ones can be looked at before it is opened; it is
/// opened once.
/// </summary>
internal sealed class Content
{
    // Enough for every signature, and for the first part names of an Office document.
    internal const int HeadBytes = 4096;

    private readonly Stream _stream;
    private readonly byte[] _head;
    private readonly string? _place;

    private Content(Stream stream, byte[] head, string? place, int depth, Unpacking unpacking)
    {
        (_stream, _head) = (stream, head);
        (_place, Depth) = (place, depth);
        Unpacking = unpacking;
    }

    /// <summary>The first bytes, at most 4,096; all of a shorter content.</summary>
    public ReadOnlyMemory<byte> Head => _head;

    /// <summary>Its format by content, once that is known.</summary>
    public string? Format { get; set; }

    /// <summary>
    /// Where it stands in its file, and its format if that is known, for instance <c>member 3 (csv)</c>; null for the file itself.
    /// </summary>
    public string? Place => _place is null || Format is null ? _place : $"{_place} ({Format})";

    /// <summary>Takes note of its format, and answers its place with it.</summary>
    public string? PlaceAs(string format)
    {
        Format = format;
        return Place;
    }

    /// <summary>How many archives it stands in.</summary>
    public int Depth { get; }

    /// <summary>What unpacking the file has cost and may cost.</summary>
    public Unpacking Unpacking { get; }

    /// <summary>Takes a file.</summary>
    /// <param name="file">The file, from where it stands; left open.</param>
    /// <param name="limits">Bounds on unpacking it.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static Task<Content> OfFileAsync(CountedStream file, ClassifierLimits limits, CancellationToken cancellationToken) =>
        OfAsync(file, place: null, depth: 0, new Unpacking(limits, file), cancellationToken);

    /// <summary>Takes a member of this content.</summary>
    /// <param name="stream">The member's bytes, unpacked; left open.</param>
    /// <param name="place">Where it stands in the file; no name of a partner's choosing, because a file's name can name a person.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public Task<Content> MemberAsync(Stream stream, string place, CancellationToken cancellationToken) =>
        OfAsync(stream, place, Depth + 1, Unpacking, cancellationToken);

    /// <summary>Takes what is all this content holds, packed another way: it stands where this one stands.</summary>
    /// <param name="stream">The bytes, unpacked; left open.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public Task<Content> UnpackedAsync(Stream stream, CancellationToken cancellationToken) =>
        OfAsync(stream, _place, Depth + 1, Unpacking, cancellationToken);

    /// <summary>The name of a place in this content, seen from the file.</summary>
    public string Within(string place) => Place is null ? place : $"{Place}, {place}";

    /// <summary>All bytes, forward only.</summary>
    public Stream Open() => new HeadedStream(_head, _stream);

    /// <summary>All bytes, with seeking: the stream itself if it can, otherwise a copy in memory. To be disposed of.</summary>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="UnscannableException">The bytes are too many to be held.</exception>
    public async ValueTask<Stream> OpenSeekableAsync(CancellationToken cancellationToken)
    {
        if (!_stream.CanSeek)
            return await HeldStream.OfAsync(Open(), Unpacking, cancellationToken);
        _stream.Position -= _head.Length;
        return new OffsetStream(_stream);
    }

    /// <summary>Reads what is left of a member, so that the checks at its end are made.</summary>
    /// <param name="cancellationToken">Ends the work.</param>
    public async ValueTask DrainAsync(CancellationToken cancellationToken)
    {
        if (Depth == 0)
            return;
        var block = new byte[HeadBytes];
        while (await _stream.ReadAsync(block, cancellationToken) > 0)
        {
        }
    }

    private static async Task<Content> OfAsync(
        Stream stream, string? place, int depth, Unpacking unpacking, CancellationToken cancellationToken)
    {
        try
        {
            var head = new byte[HeadBytes];
            var read = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
            return new Content(stream, head[..read], place, depth, unpacking);
        }
        catch (UnscannableException unscannable)
        {
            throw new UnscannableException(unscannable.Reason.In(place));
        }
        catch (InvalidDataException) when (depth > 0)
        {
            throw new UnscannableException(Unscannable.Corrupt.In(place));
        }
    }
}
