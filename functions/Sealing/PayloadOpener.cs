using System.Security.Cryptography;

namespace Baygate.Sealing;

/// <summary>
/// Opens a payload, whole or range by range. Only verified plaintext is written, in order. One instance opens one range at a time;
/// the file key may be disposed once the instance is made.
/// </summary>
public sealed class PayloadOpener : IDisposable
{
    private readonly ChunkCipher _cipher;
    private readonly byte[] _prefix;

    /// <summary>Derives the payload's keys and checks that the payload commits to them.</summary>
    /// <param name="fileKey">The file key, from <see cref="SealedHeader.UnwrapAsync"/>.</param>
    /// <param name="prefix">The payload's first 56 bytes.</param>
    /// <param name="transferId">The transfer id in the header.</param>
    /// <exception cref="SealedFileException"><see cref="SealedFileError.CommitmentMismatch"/>, or the prefix is too short
    /// (<see cref="SealedFileError.Truncated"/>).</exception>
    /// <exception cref="ArgumentException">The transfer id is not allowed.</exception>
    public PayloadOpener(FileKey fileKey, ReadOnlySpan<byte> prefix, string transferId)
    {
        ArgumentNullException.ThrowIfNull(fileKey);
        SealedHeader.RequireTransferId(transferId);
        if (prefix.Length < SealedLayout.PrefixLength) throw SealedFileException.TruncatedPrefix();

        _prefix = prefix[..SealedLayout.PrefixLength].ToArray();
        ReadOnlySpan<byte> salt = prefix[..Cobblestone256.SaltLength];
        Span<byte> commitment = stackalloc byte[Cobblestone256.CommitmentLength];
        _cipher = KeySchedule.PayloadCipher(fileKey, salt, transferId, commitment);
        if (CryptographicOperations.FixedTimeEquals(commitment, _prefix.AsSpan(Cobblestone256.SaltLength))) return;

        _cipher.Dispose();
        throw SealedFileException.CommitmentMismatch();
    }

    /// <summary>
    /// Opens one range. Of a range that is not the last exactly its ciphertext's length is read; the last is read to the stream's end.
    /// That a file ends where it claims is known only once its last range was opened.
    /// </summary>
    /// <param name="rangeIndex">From 0.</param>
    /// <param name="last">Whether this is the file's last range (<see cref="SealedLayout.IsLastRange"/>).</param>
    /// <param name="ciphertext">Stands at the range's first byte (<see cref="SealedLayout.RangeCiphertextOffset"/>).</param>
    /// <param name="plaintext">Receives verified plaintext.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    /// <exception cref="SealedFileException">A chunk is not authentic, or the range is not as long as it must be.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No file has a range of that index.</exception>
    public async Task OpenRangeAsync(
        long rangeIndex, bool last, Stream ciphertext, Stream plaintext, CancellationToken cancellationToken = default)
    {
        ChunkRange range = ChunkRange.Of(rangeIndex, last);
        if (rangeIndex == 0)
        {
            byte[] prefix = await ReadPrefixAsync(ciphertext, cancellationToken);
            if (!prefix.SequenceEqual(_prefix)) throw SealedFileException.CommitmentMismatch();
        }

        await OpenAsync(range, ciphertext, plaintext, progress: null, cancellationToken);
    }

    /// <summary>Zeroes the derived keys.</summary>
    public void Dispose() => _cipher.Dispose();

    /// <summary>Reads the prefix from the start of a payload.</summary>
    internal static async Task<byte[]> ReadPrefixAsync(Stream payload, CancellationToken cancellationToken)
    {
        byte[] prefix = new byte[SealedLayout.PrefixLength];
        int read = await payload.ReadAtLeastAsync(prefix, prefix.Length, throwOnEndOfStream: false, cancellationToken);
        return read == prefix.Length ? prefix : throw SealedFileException.TruncatedPrefix();
    }

    /// <summary>Opens chunks; the ciphertext stands behind the prefix if they are the first.</summary>
    internal Task OpenAsync(
        ChunkRange range, Stream ciphertext, Stream plaintext, IProgress<long>? progress, CancellationToken cancellationToken) =>
        ChunkPipeline.RunAsync(new OpenTransform(_cipher), range, ciphertext, plaintext, progress, cancellationToken);
}
