namespace Baygate.Transfers.SealingFiles;

/// <summary>A buffer for the ciphertext of one range; goes back to its pool when disposed.</summary>
internal sealed class RangeBuffer(byte[] bytes, Action<byte[]> giveBack) : IDisposable
{
    /// <summary>Writes into and reads from the buffer.</summary>
    public MemoryStream Stream { get; } = Empty(bytes);

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, (int)Stream.Length);

    /// <inheritdoc/>
    public void Dispose() => giveBack(bytes);

    private static MemoryStream Empty(byte[] bytes)
    {
        var stream = new MemoryStream(bytes);
        stream.SetLength(0);
        return stream;
    }
}
