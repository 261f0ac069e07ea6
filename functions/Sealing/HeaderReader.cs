using System.Buffers;

namespace Baygate.Sealing;

/// <summary>Takes a header, and not one byte more, from the start of a stream or of a block.</summary>
internal static class HeaderReader
{
    // Longer than any line the grammar allows, so the parser refuses a line that is cut off here.
    private const int MaxLineLength = 1024;

    public static SealedHeader Parse(ReadOnlySpan<byte> bytes)
    {
        HeaderParser parser = new();
        for (int line = 1; parser.Header is null; line++)
        {
            ReadOnlySpan<byte> window = bytes[..Math.Min(bytes.Length, MaxLineLength)];
            int end = window.IndexOf((byte)'\n');
            if (end < 0 && window.Length < MaxLineLength) throw EndsInside(line);

            parser.Add(end < 0 ? window : window[..end]);
            bytes = bytes[(end + 1)..];
            if (parser.Header is not null && !bytes.IsEmpty)
                throw SealedFileException.HeaderMalformed(line + 1, "nothing may follow the last line");
        }

        return parser.Header;
    }

    /// <summary>Reads single bytes, so that the stream stands at the payload afterwards; the caller sees to buffering.</summary>
    public static async Task<SealedHeader> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        HeaderParser parser = new();
        byte[] one = new byte[1];
        ArrayBufferWriter<byte> line = new(MaxLineLength);
        for (int number = 1; parser.Header is null; number++)
        {
            line.ResetWrittenCount();
            while (line.WrittenCount < MaxLineLength)
            {
                if (await stream.ReadAsync(one, cancellationToken) == 0) throw EndsInside(number);
                if (one[0] == '\n') break;
                line.Write(one);
            }

            parser.Add(line.WrittenSpan);
        }

        return parser.Header;
    }

    private static SealedFileException EndsInside(int line) =>
        line == 1 ? SealedFileException.NotSealedFile() : SealedFileException.TruncatedHeader();
}
