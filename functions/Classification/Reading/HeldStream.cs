namespace Baygate.Classification.Reading;

/// <summary>A content held in memory, which is given back when the stream is disposed of.</summary>
internal sealed class HeldStream : MemoryStream
{
    private readonly Unpacking _unpacking;
    private long _held;

    private HeldStream(Unpacking unpacking) => _unpacking = unpacking;

    /// <summary>Reads a stream to its end.</summary>
    /// <exception cref="UnscannableException">It is longer than may be held.</exception>
    public static async ValueTask<HeldStream> OfAsync(Stream stream, Unpacking unpacking, CancellationToken cancellationToken)
    {
        var held = new HeldStream(unpacking);
        try
        {
            var block = new byte[64 * 1024];
            while (await stream.ReadAsync(block, cancellationToken) is var read and > 0)
                held.Append(block.AsSpan(0, read));
            held.Position = 0;
            return held;
        }
        catch
        {
            await held.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _unpacking.Release(_held);
        _held = 0;
        base.Dispose(disposing);
    }

    private void Append(ReadOnlySpan<byte> block)
    {
        _unpacking.Hold(block.Length);
        _held += block.Length;
        Write(block);
    }
}
