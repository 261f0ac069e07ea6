using System.Buffers;

namespace Baygate.Sealing;

/// <summary>A run of consecutive chunks in pooled memory: read at once, transformed, written at once. Buffers are zeroed before they go
/// back.</summary>
internal sealed class ChunkBatch(ChunkTransform transform) : IDisposable
{
    /// <summary>Chunks in a full batch: 1 MiB of plaintext, large enough to make reads and writes cheap.</summary>
    public const int MaxChunks = 64;

    private readonly byte[] _input = ArrayPool<byte>.Shared.Rent(MaxChunks * transform.InputLength);
    private readonly byte[] _output = ArrayPool<byte>.Shared.Rent(MaxChunks * transform.OutputLength);
    private int _wanted;

    /// <summary>Reads up to so many chunks; fewer bytes come only at the end of the stream.</summary>
    public Task<int> ReadAsync(Stream input, long chunks, CancellationToken cancellationToken)
    {
        _wanted = (int)Math.Min(chunks, MaxChunks) * transform.InputLength;
        return input.ReadAtLeastAsync(_input.AsMemory(0, _wanted), _wanted, throwOnEndOfStream: false, cancellationToken).AsTask();
    }

    /// <summary>Whether the stream ended within this batch, so that its last unit, perhaps empty, is the last chunk.</summary>
    public bool EndsStream(int read) => read < _wanted;

    /// <summary>Transforms what was read; the batch's first chunk has the given number. Nothing is handed out unless all of it
    /// succeeds.</summary>
    public ReadOnlyMemory<byte> Transform(long chunk, int read)
    {
        int units = (read / transform.InputLength) + (EndsStream(read) ? 1 : 0);
        int written = 0;
        for (int unit = 0; unit < units; unit++)
        {
            int start = unit * transform.InputLength;
            ReadOnlySpan<byte> input = _input.AsSpan(start, Math.Min(transform.InputLength, read - start));
            written += transform.Transform(chunk + unit, input, _output.AsSpan(written));
        }

        return _output.AsMemory(0, written);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_input, clearArray: true);
        ArrayPool<byte>.Shared.Return(_output, clearArray: true);
    }
}
