namespace Baygate.Classification.Reading;

/// <summary>
/// A file, or a member of an archive, as its bytes from front to back. The first ones can be looked at before it is opened; it is
/// opened once.
/// </summary>
internal sealed class Content
{
    // Enough for every signature, and for the first part names of an Office document.
    private const int HeadBytes = 4096;

    private readonly Stream _stream;
    private readonly byte[] _head;

    private Content(Stream stream, byte[] head, string? place, int depth)
    {
        (_stream, _head) = (stream, head);
        (Place, Depth) = (place, depth);
    }

    /// <summary>The first bytes, at most 4,096; all of a shorter content.</summary>
    public ReadOnlyMemory<byte> Head => _head;

    /// <summary>Where it stands in its file, for instance <c>member 3</c>; null for the file itself.</summary>
    public string? Place { get; }

    /// <summary>How many archives it stands in.</summary>
    public int Depth { get; }

    /// <summary>Takes a file.</summary>
    /// <param name="stream">The file, from where it stands; left open.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static Task<Content> OfFileAsync(Stream stream, CancellationToken cancellationToken) => OfAsync(stream, place: null, depth: 0, cancellationToken);

    /// <summary>Takes a member of this content.</summary>
    /// <param name="stream">The member's bytes, unpacked; left open.</param>
    /// <param name="place">Where it stands in this content; no name of a partner's choosing, because a file's name can name a person.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public Task<Content> MemberAsync(Stream stream, string place, CancellationToken cancellationToken) =>
        OfAsync(stream, Within(place), Depth + 1, cancellationToken);

    /// <summary>The name of a place in this content, seen from the file.</summary>
    public string Within(string place) => Place is null ? place : $"{Place}, {place}";

    /// <summary>All bytes, forward only.</summary>
    public Stream Open() => new HeadedStream(_head, _stream);

    /// <summary>All bytes, with seeking: the stream itself if it can, otherwise a copy in memory.</summary>
    /// <param name="mostBytes">Longest copy.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The bytes, or null if they are too many to be held.</returns>
    public async ValueTask<Stream?> OpenSeekableAsync(long mostBytes, CancellationToken cancellationToken)
    {
        if (_stream.CanSeek)
        {
            _stream.Position -= _head.Length;
            return _stream.Position == 0 ? _stream : new OffsetStream(_stream);
        }

        var copy = new MemoryStream();
        var block = new byte[64 * 1024];
        await using var all = Open();
        while (await all.ReadAsync(block, cancellationToken) is var read and > 0)
        {
            if (copy.Length + read > mostBytes)
                return null;
            copy.Write(block, 0, read);
        }

        copy.Position = 0;
        return copy;
    }

    private static async Task<Content> OfAsync(Stream stream, string? place, int depth, CancellationToken cancellationToken)
    {
        var head = new byte[HeadBytes];
        var read = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        return new Content(stream, head[..read], place, depth);
    }
}
