using Baygate.Classification.Reading;
using Baygate.Classification.Results;

namespace Baygate.Classification.Archives.Gzip;

/// <summary>The header of a GZIP member (RFC 1952, section 2.3).</summary>
internal static class GzipHeader
{
    private const byte Deflate = 8;
    private const byte HasChecksum = 1 << 1;
    private const byte HasExtra = 1 << 2;
    private const byte HasName = 1 << 3;
    private const byte HasComment = 1 << 4;
    private const byte Reserved = 0xE0;

    // A name longer than any file system takes is no name.
    private const int LongestText = 64 * 1024;

    /// <summary>Reads a header.</summary>
    /// <param name="window">Stands at it; afterwards, behind it.</param>
    /// <param name="texts">Receives its name, comment and extra fields.</param>
    /// <param name="isAsync">Whether to read asynchronously.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="UnscannableException">What stands there is no header.</exception>
    /// <exception cref="EndOfStreamException">It is cut short.</exception>
    public static async ValueTask ReadAsync(GzipWindow window, TextLines texts, bool isAsync, CancellationToken cancellationToken)
    {
        var fixedPart = await BytesAsync(window, 10, isAsync, cancellationToken);
        if (fixedPart is not [0x1F, 0x8B, ..])
            throw new UnscannableException(Unscannable.Hidden);
        var flags = fixedPart[3];
        if (fixedPart[2] != Deflate || (flags & Reserved) != 0)
            throw new UnscannableException(Unscannable.Method);

        byte[] extra = [], name = [], comment = [];
        if ((flags & HasExtra) != 0)
        {
            var length = await BytesAsync(window, 2, isAsync, cancellationToken);
            extra = await BytesAsync(window, length[0] | length[1] << 8, isAsync, cancellationToken);
        }

        if ((flags & HasName) != 0)
            name = await TextAsync(window, isAsync, cancellationToken);
        if ((flags & HasComment) != 0)
            comment = await TextAsync(window, isAsync, cancellationToken);
        if ((flags & HasChecksum) != 0)
            await BytesAsync(window, 2, isAsync, cancellationToken);
        texts.Add(name, comment, extra);
    }

    private static async ValueTask<byte[]> BytesAsync(GzipWindow window, int count, bool isAsync, CancellationToken cancellationToken)
    {
        var bytes = new byte[count];
        for (var index = 0; index < count; index++)
            bytes[index] = await window.ByteAsync(isAsync, cancellationToken);
        return bytes;
    }

    private static async ValueTask<byte[]> TextAsync(GzipWindow window, bool isAsync, CancellationToken cancellationToken)
    {
        var text = new List<byte>();
        while (await window.ByteAsync(isAsync, cancellationToken) is var next and not 0)
        {
            text.Add(next);
            if (text.Count > LongestText)
                throw new UnscannableException(Unscannable.Corrupt);
        }

        return [.. text];
    }
}
