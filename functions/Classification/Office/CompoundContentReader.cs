using Baygate.Classification.Reading;
using Baygate.Classification.Results;

namespace Baygate.Classification.Office;

/// <summary>
/// Says why a compound file is not looked into: an Office document with a password is packed into one ([MS-OFFCRYPTO], 2.3), others are
/// documents and messages in a binary form.
/// </summary>
internal sealed class CompoundContentReader : IContentReader
{
    /// <inheritdoc/>
    public async ValueTask<Inspected> ReadAsync(Content content, Sightings file, CancellationToken cancellationToken)
    {
        await using var stream = await content.OpenSeekableAsync(cancellationToken);
        var isEncrypted = await new CompoundDirectory(stream).HoldsAsync("EncryptedPackage", cancellationToken);
        return new Inspected(content.Format, null, isEncrypted ? Unscannable.Encrypted : Unscannable.Format);
    }
}
