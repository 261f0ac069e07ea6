using System.Security.Cryptography;
using Azure;
using Azure.Core.Cryptography;

namespace Baygate.Sealing;

/// <summary>
/// The header of a sealed file: transfer id, suite, the file key wrapped for each recipient, and a MAC over all of it. It is text,
/// delimits itself, has exactly one encoding, and can be replaced without touching the payload (docs/spec/sealed-file.md, section 3).
/// What <see cref="Parse"/> and <see cref="ReadAsync"/> give is well-formed; it is authentic only once <see cref="UnwrapAsync"/> succeeded.
/// </summary>
public sealed class SealedHeader
{
    private readonly byte[] _mac;

    internal SealedHeader(string transferId, IReadOnlyList<RecipientStanza> stanzas, byte[] mac) =>
        (TransferId, Stanzas, _mac) = (transferId, stanzas, mac);

    /// <summary>The transfer the file belongs to; bound into the payload's keys.</summary>
    public string TransferId { get; }

    /// <summary>The suite's name: <c>Cobblestone-256</c>, the only one of version 1.</summary>
    public string Suite { get; } = Cobblestone256.Name;

    /// <summary>One stanza per recipient: 1 to 64, each for another key.</summary>
    public IReadOnlyList<RecipientStanza> Stanzas { get; }

    /// <summary>Whether the text can be a transfer id: 1 to 64 characters of <c>a-z</c>, <c>0-9</c> and <c>-</c>.</summary>
    public static bool IsTransferId(ReadOnlySpan<char> text) => HeaderSyntax.IsTransferId(text);

    /// <summary>Wraps the file key for each recipient and authenticates the result. Failures of a key store surface as they are.</summary>
    /// <exception cref="ArgumentException">The transfer id, the number of recipients or the id of a recipient's key is not allowed, or
    /// an id comes twice.</exception>
    /// <exception cref="SealedFileException">The header would be too large (<see cref="SealedFileError.HeaderTooLarge"/>).</exception>
    public static async Task<SealedHeader> CreateAsync(
        FileKey fileKey, string transferId, IReadOnlyList<IKeyEncryptionKey> recipients, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(fileKey);
        RequireTransferId(transferId);
        RequireRecipients(recipients);

        List<RecipientStanza> stanzas = [];
        foreach (IKeyEncryptionKey recipient in recipients)
        {
            byte[] wrapped = await recipient.WrapKeyAsync(HeaderSyntax.RsaOaep256, fileKey.Bytes, cancellationToken);
            stanzas.Add(new RecipientStanza(HeaderSyntax.RsaOaep256, recipient.KeyId, wrapped));
        }

        return Authenticate(fileKey, transferId, stanzas);
    }

    /// <summary>Parses a header that stands alone, such as the first block of a sealed file in storage.</summary>
    /// <exception cref="SealedFileException">The bytes are not exactly one header.</exception>
    public static SealedHeader Parse(ReadOnlySpan<byte> bytes) => HeaderReader.Parse(bytes);

    /// <summary>Reads the header at the stream's position, byte by byte, and leaves the stream at the payload; buffer slow
    /// streams.</summary>
    /// <exception cref="SealedFileException">The stream does not begin with a header.</exception>
    public static Task<SealedHeader> ReadAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return HeaderReader.ReadAsync(stream, cancellationToken);
    }

    /// <summary>The header's one encoding.</summary>
    public byte[] ToBytes() => HeaderWriter.Write(TransferId, Stanzas, _mac);

    /// <summary>
    /// Unwraps the file key with the given key and verifies the header with it. Nothing of the header may be relied on before.
    /// Failures of the key store (unreachable, forbidden, throttled) surface as they are.
    /// </summary>
    /// <returns>The file key, which the caller disposes.</returns>
    /// <exception cref="SealedFileException">
    /// <see cref="SealedFileError.NoStanzaForKey"/>, <see cref="SealedFileError.KeyUnwrapFailed"/> or
    /// <see cref="SealedFileError.HeaderMacMismatch"/>.
    /// </exception>
    public async Task<FileKey> UnwrapAsync(IKeyEncryptionKey key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        RecipientStanza stanza = Stanzas.FirstOrDefault(stanza => stanza.Algorithm == HeaderSyntax.RsaOaep256 && stanza.KeyId == key.KeyId)
            ?? throw SealedFileException.NoStanzaForKey(key.KeyId);

        FileKey fileKey = await UnwrapFileKeyAsync(stanza, key, cancellationToken);
        byte[] mac = KeySchedule.HeaderMac(fileKey, HeaderWriter.Authenticated(TransferId, Stanzas));
        if (CryptographicOperations.FixedTimeEquals(mac, _mac)) return fileKey;

        fileKey.Dispose();
        throw SealedFileException.HeaderMacMismatch();
    }

    /// <summary>A header for other recipients around the same payload: unwraps with one key, wraps for others. The payload stays as it
    /// is.</summary>
    /// <exception cref="SealedFileException">As for <see cref="UnwrapAsync"/>.</exception>
    /// <exception cref="ArgumentException">As for <see cref="CreateAsync"/>.</exception>
    public async Task<SealedHeader> RewrapAsync(
        IKeyEncryptionKey from, IReadOnlyList<IKeyEncryptionKey> to, CancellationToken cancellationToken = default)
    {
        RequireRecipients(to);
        using FileKey fileKey = await UnwrapAsync(from, cancellationToken);
        return await CreateAsync(fileKey, TransferId, to, cancellationToken);
    }

    /// <summary>Adds the MAC, and reads back what was made, so that no header leaves that a reader would refuse.</summary>
    internal static SealedHeader Authenticate(FileKey fileKey, string transferId, IReadOnlyList<RecipientStanza> stanzas)
    {
        byte[] mac = KeySchedule.HeaderMac(fileKey, HeaderWriter.Authenticated(transferId, stanzas));
        return Parse(HeaderWriter.Write(transferId, stanzas, mac));
    }

    internal static void RequireTransferId(string transferId)
    {
        if (!HeaderSyntax.IsTransferId(transferId))
            throw new ArgumentException("A transfer id has 1 to 64 characters of a-z, 0-9 and hyphen.", nameof(transferId));
    }

    private static void RequireRecipients(IReadOnlyList<IKeyEncryptionKey> recipients)
    {
        ArgumentNullException.ThrowIfNull(recipients);
        if (recipients.Count is 0 or > HeaderSyntax.MaxStanzas)
            throw new ArgumentException("A sealed file has 1 to 64 recipients.", nameof(recipients));
        if (!recipients.All(recipient => HeaderSyntax.IsKeyId(recipient.KeyId)))
            throw new ArgumentException("A key id has 1 to 512 visible ASCII characters.", nameof(recipients));
        if (recipients.DistinctBy(recipient => recipient.KeyId).Count() != recipients.Count)
            throw new ArgumentException("A key can be a recipient only once.", nameof(recipients));
    }

    private static async Task<FileKey> UnwrapFileKeyAsync(
        RecipientStanza stanza, IKeyEncryptionKey key, CancellationToken cancellationToken)
    {
        byte[] unwrapped = [];
        try
        {
            unwrapped = await key.UnwrapKeyAsync(stanza.Algorithm, stanza.WrappedKey, cancellationToken);
            return unwrapped.Length == Cobblestone256.KeyLength
                ? FileKey.FromBytes(unwrapped)
                : throw SealedFileException.KeyUnwrapFailed(key.KeyId);
        }
        catch (CryptographicException failure)
        {
            throw SealedFileException.KeyUnwrapFailed(key.KeyId, failure);
        }
        catch (RequestFailedException failure) when (failure.Status == 400)
        {
            // Key Vault answers 400 to bytes its key cannot decrypt; 401, 403, 404, 429 and 5xx speak of the store, not of the file.
            throw SealedFileException.KeyUnwrapFailed(key.KeyId, failure);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(unwrapped);
        }
    }
}
