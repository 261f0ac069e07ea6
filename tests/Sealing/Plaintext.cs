namespace Baygate.Sealing.Tests;

/// <summary>The plaintext of the vectors: byte i is i mod 251.</summary>
internal static class Plaintext
{
    private const int Period = 251;
    private static readonly byte[] s_pattern = [.. Enumerable.Range(0, 256 * Period).Select(i => (byte)(i % Period))];

    public static byte[] Bytes(int length, long offset = 0)
    {
        byte[] bytes = new byte[length];
        Fill(bytes, offset);
        return bytes;
    }

    /// <summary>A stream of so many bytes, beginning at the given place of the plaintext.</summary>
    public static Stream Stream(long length, long offset = 0) => new PatternStream(length, offset);

    private static void Fill(Span<byte> bytes, long offset)
    {
        for (int filled = 0; filled < bytes.Length;)
        {
            ReadOnlySpan<byte> pattern = s_pattern.AsSpan((int)((offset + filled) % Period));
            int count = Math.Min(pattern.Length, bytes.Length - filled);
            pattern[..count].CopyTo(bytes[filled..]);
            filled += count;
        }
    }

    private sealed class PatternStream(long length, long offset) : ReadOnlyTestStream
    {
        private long _position;

        public override int Read(Span<byte> buffer)
        {
            int count = (int)Math.Min(buffer.Length, length - _position);
            Fill(buffer[..count], offset + _position);
            _position += count;
            return count;
        }
    }
}
