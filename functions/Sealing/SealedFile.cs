using Azure.Core.Cryptography;

namespace Baygate.Sealing;

/// <summary>Seals, opens and re-wraps whole files as streams, in one pass and with a few MiB of memory whatever their length.</summary>
public static class SealedFile
{
    // Enough for a header of a few recipients in one read; larger reads go past the buffer.
    private const int HeaderBufferLength = 4096;

    /// <summary>Seals a plaintext under a new file key. Failures of a key store and of the streams surface as they are.</summary>
    /// <param name="plaintext">Read to its end.</param>
    /// <param name="sealed">Receives header and payload; discard it if the call fails.</param>
    /// <param name="transferId">See <see cref="SealedHeader.IsTransferId"/>.</param>
    /// <param name="recipients">Keys that can wrap with RSA-OAEP-256: 1 to 64, each only once.</param>
    /// <param name="progress">Told the number of plaintext bytes sealed so far.</param>
    /// <param name="cancellationToken">Stops the sealing.</param>
    /// <returns>The header that was written.</returns>
    /// <exception cref="ArgumentException">The transfer id or the recipients are not allowed.</exception>
    /// <exception cref="SealedFileException">The header would be too large, or the plaintext is too long.</exception>
    public static async Task<SealedHeader> SealAsync(
        Stream plaintext,
        Stream @sealed,
        string transferId,
        IReadOnlyList<IKeyEncryptionKey> recipients,
        IProgress<long>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plaintext);
        ArgumentNullException.ThrowIfNull(@sealed);

        using FileKey fileKey = FileKey.Generate();
        SealedHeader header = await SealedHeader.CreateAsync(fileKey, transferId, recipients, cancellationToken);
        await @sealed.WriteAsync(header.ToBytes(), cancellationToken);

        using PayloadSealer sealer = new(fileKey, PayloadSealer.NewSalt(), transferId);
        await sealer.SealAsync(ChunkRange.Whole, plaintext, @sealed, progress, cancellationToken);
        return header;
    }

    /// <summary>Opens a sealed file. Failures of the key store and of the streams surface as they are.</summary>
    /// <param name="sealed">Stands at the header and is read to its end.</param>
    /// <param name="plaintext">
    /// Receives verified plaintext, in order, and not one byte of anything else. If the call fails it holds the beginning of the
    /// plaintext at most: discard it, since only success says that nothing is missing.
    /// </param>
    /// <param name="key">A recipient's key.</param>
    /// <param name="progress">Told the number of plaintext bytes opened so far.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    /// <returns>The header, which is authentic.</returns>
    /// <exception cref="SealedFileException">The file is not sealed for the key, or not as it was sealed; the code says in which
    /// way.</exception>
    public static async Task<SealedHeader> OpenAsync(
        Stream @sealed,
        Stream plaintext,
        IKeyEncryptionKey key,
        IProgress<long>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(@sealed);
        ArgumentNullException.ThrowIfNull(plaintext);

        BufferedStream input = new(@sealed, HeaderBufferLength);
        SealedHeader header = await SealedHeader.ReadAsync(input, cancellationToken);
        using FileKey fileKey = await header.UnwrapAsync(key, cancellationToken);
        byte[] prefix = await PayloadOpener.ReadPrefixAsync(input, cancellationToken);

        using PayloadOpener opener = new(fileKey, prefix, header.TransferId);
        await opener.OpenAsync(ChunkRange.Whole, input, plaintext, progress, cancellationToken);
        return header;
    }

    /// <summary>Copies a sealed file with a header for other recipients; the payload is copied as it is and not verified.</summary>
    /// <param name="sealed">Stands at the header and is read to its end.</param>
    /// <param name="rewrapped">Receives the new header and the same payload; discard it if the call fails.</param>
    /// <param name="from">The key of a present recipient.</param>
    /// <param name="to">The recipients from now on: 1 to 64, each only once.</param>
    /// <param name="cancellationToken">Stops the copying.</param>
    /// <returns>The header that was written.</returns>
    /// <exception cref="SealedFileException">The header is malformed, not authentic, or has no stanza that <paramref name="from"/>
    /// unwraps.</exception>
    /// <exception cref="ArgumentException">The recipients are not allowed.</exception>
    public static async Task<SealedHeader> RewrapAsync(
        Stream @sealed,
        Stream rewrapped,
        IKeyEncryptionKey from,
        IReadOnlyList<IKeyEncryptionKey> to,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(@sealed);
        ArgumentNullException.ThrowIfNull(rewrapped);

        BufferedStream input = new(@sealed, HeaderBufferLength);
        SealedHeader present = await SealedHeader.ReadAsync(input, cancellationToken);
        SealedHeader header = await present.RewrapAsync(from, to, cancellationToken);
        await rewrapped.WriteAsync(header.ToBytes(), cancellationToken);
        await input.CopyToAsync(rewrapped, cancellationToken);
        return header;
    }
}
