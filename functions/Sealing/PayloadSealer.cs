using System.Security.Cryptography;

namespace Baygate.Sealing;

/// <summary>
/// Seals a payload, whole or range by range. The ciphertext of a range depends on nothing but file key, salt, transfer id, index and
/// plaintext, so ranges may be sealed by different workers, in any order, and again after a failure. Use one instance per
/// worker: an instance seals one range at a time. The file key may be disposed once the instance is made.
/// </summary>
/// <remarks>
/// A file key and salt may seal ONE plaintext. Sealing a range again with other bytes would encrypt twice under the same
/// nonces, which gives away both plaintexts and AES-GCM's authentication key (NIST SP 800-38D, section 8): read from a pinned version.
/// </remarks>
public sealed class PayloadSealer : IDisposable
{
    /// <summary>The salt's length in bytes.</summary>
    public const int SaltLength = Cobblestone256.SaltLength;

    private readonly ChunkCipher _cipher;
    private readonly byte[] _prefix;

    /// <summary>Derives the payload's keys.</summary>
    /// <param name="fileKey">The sealed file's key.</param>
    /// <param name="salt">24 bytes from <see cref="NewSalt"/>; not secret, the same for all ranges.</param>
    /// <param name="transferId">The transfer id in the header.</param>
    /// <exception cref="ArgumentException">The salt's length or the transfer id is not allowed.</exception>
    public PayloadSealer(FileKey fileKey, ReadOnlySpan<byte> salt, string transferId)
    {
        ArgumentNullException.ThrowIfNull(fileKey);
        if (salt.Length != SaltLength) throw new ArgumentException("A salt has 24 bytes.", nameof(salt));
        SealedHeader.RequireTransferId(transferId);

        _prefix = [.. salt, .. new byte[Cobblestone256.CommitmentLength]];
        _cipher = KeySchedule.PayloadCipher(fileKey, salt, transferId, _prefix.AsSpan(SaltLength));
    }

    /// <summary>The 56 bytes the payload begins with: salt and commitment.</summary>
    public ReadOnlyMemory<byte> Prefix => _prefix;

    /// <summary>A new salt: 24 bytes from the operating system's random number generator.</summary>
    public static byte[] NewSalt() => RandomNumberGenerator.GetBytes(SaltLength);

    /// <summary>
    /// Seals one range. Of a range that is not the last exactly 64 MiB of plaintext are read; the last is read to the stream's end.
    /// Memory stays near 4 MiB whatever the length.
    /// </summary>
    /// <param name="rangeIndex">From 0.</param>
    /// <param name="last">Whether this is the file's last range (<see cref="SealedLayout.IsLastRange"/>).</param>
    /// <param name="plaintext">Stands at the range's first byte.</param>
    /// <param name="ciphertext">Receives the range; that of index 0 begins with the prefix.</param>
    /// <param name="cancellationToken">Stops the sealing; what was written is then to be discarded.</param>
    /// <exception cref="SealedFileException">The plaintext is not as long as the range must be
    /// (<see cref="SealedFileError.RangeLengthMismatch"/>).</exception>
    /// <exception cref="ArgumentOutOfRangeException">No file has a range of that index.</exception>
    public Task SealRangeAsync(
        long rangeIndex, bool last, Stream plaintext, Stream ciphertext, CancellationToken cancellationToken = default) =>
        SealAsync(ChunkRange.Of(rangeIndex, last), plaintext, ciphertext, progress: null, cancellationToken);

    /// <summary>Zeroes the derived keys.</summary>
    public void Dispose() => _cipher.Dispose();

    internal async Task SealAsync(
        ChunkRange range, Stream plaintext, Stream ciphertext, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        if (range.First == 0) await ciphertext.WriteAsync(_prefix, cancellationToken);
        await ChunkPipeline.RunAsync(new SealTransform(_cipher), range, plaintext, ciphertext, progress, cancellationToken);
    }
}
