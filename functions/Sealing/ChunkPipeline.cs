namespace Baygate.Sealing;

/// <summary>
/// Runs consecutive chunks through a transform: while one batch is transformed, the next is read and the one before is written.
/// Output leaves in order and only after all of its batch was transformed, which for opening means verified.
/// </summary>
internal static class ChunkPipeline
{
    /// <param name="transform">The direction.</param>
    /// <param name="range">Which chunks.</param>
    /// <param name="input">Read to the end of the range.</param>
    /// <param name="output">Written to in order.</param>
    /// <param name="progress">Told the number of plaintext bytes transformed so far.</param>
    /// <param name="cancellationToken">Ends the run between or within reads and writes.</param>
    public static async Task RunAsync(
        ChunkTransform transform,
        ChunkRange range,
        Stream input,
        Stream output,
        IProgress<long>? progress,
        CancellationToken cancellationToken)
    {
        using ChunkBatch even = new(transform), odd = new(transform);
        (ChunkBatch current, ChunkBatch next) = (even, odd);
        (long chunk, long done) = (range.First, 0);
        Task<int> reading = current.ReadAsync(input, range.End - chunk, cancellationToken);
        Task writing = Task.CompletedTask;
        try
        {
            for (bool more = true; more;)
            {
                int read = await reading;
                long following = chunk + ChunkBatch.MaxChunks;
                more = range.ContinuesAfter(following, current.EndsStream(read));
                if (more) reading = next.ReadAsync(input, range.End - following, cancellationToken);

                ReadOnlyMemory<byte> transformed = current.Transform(chunk, read);
                await writing;
                writing = output.WriteAsync(transformed, cancellationToken).AsTask();

                // Of the two lengths the shorter is the plaintext's.
                done += Math.Min(read, transformed.Length);
                progress?.Report(done);
                (current, next, chunk) = (next, current, following);
            }

            await writing;
        }
        finally
        {
            // The buffers may not go back to the pool while a stream still works on them.
            await ((Task)reading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
