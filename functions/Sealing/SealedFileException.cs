namespace Baygate.Sealing;

/// <summary>
/// A sealed file is not what it must be. Failures of the key store (unreachable, forbidden, throttled) and of streams are never
/// turned into this exception: they surface as they are. Messages hold no key, no plaintext and no unchecked byte of the file.
/// </summary>
public sealed class SealedFileException : Exception
{
    private SealedFileException(SealedFileError error, string message, long? chunkIndex = null, Exception? inner = null)
        : base(message, inner) => (Error, ChunkIndex) = (error, chunkIndex);

    /// <summary>The stable code.</summary>
    public SealedFileError Error { get; }

    /// <summary>The number of the offending chunk, from 0; null where no single chunk is to blame.</summary>
    public long? ChunkIndex { get; }

    internal static SealedFileException NotSealedFile() =>
        new(SealedFileError.NotSealedFile, "Not a sealed file: the first line is not a version line beginning with baygate.sealed/.");

    internal static SealedFileException VersionUnknown() =>
        new(SealedFileError.VersionUnknown, "The sealed file has an unknown version; known is v1.");

    internal static SealedFileException SuiteUnknown(string name) =>
        new(SealedFileError.SuiteUnknown, $"The sealed file uses the unknown suite {name}; known is {Cobblestone256.Name}.");

    internal static SealedFileException HeaderMalformed(int line, string rule) =>
        new(SealedFileError.HeaderMalformed, $"The header is malformed in line {line}: {rule}.");

    internal static SealedFileException HeaderTooLarge() =>
        new(SealedFileError.HeaderTooLarge, $"The header is longer than {HeaderSyntax.MaxHeaderLength} bytes.");

    internal static SealedFileException NoStanzaForKey(string keyId) =>
        new(SealedFileError.NoStanzaForKey, $"The file is not sealed for the key {keyId}.");

    internal static SealedFileException KeyUnwrapFailed(string keyId, Exception? inner = null) =>
        new(SealedFileError.KeyUnwrapFailed, $"The key {keyId} does not unwrap the file key that is addressed to it.", inner: inner);

    internal static SealedFileException HeaderMacMismatch() =>
        new(SealedFileError.HeaderMacMismatch, "The header was changed: its last line does not authenticate it.");

    internal static SealedFileException CommitmentMismatch() =>
        new(SealedFileError.CommitmentMismatch,
            "The payload does not belong to this header: it commits to another file key, suite or transfer id.");

    internal static SealedFileException ChunkAuthenticationFailed(long chunk, Exception inner) =>
        new(SealedFileError.ChunkAuthenticationFailed,
            $"Chunk {chunk} is not authentic: it was changed, moved, cut short or added to.", chunk, inner);

    internal static SealedFileException TruncatedHeader() =>
        new(SealedFileError.Truncated, "The sealed file ends inside its header.");

    internal static SealedFileException TruncatedPrefix() =>
        new(SealedFileError.Truncated, "The sealed file ends inside its payload prefix.");

    internal static SealedFileException TruncatedPayload(long chunk) =>
        new(SealedFileError.Truncated,
            $"The sealed file ends before its last chunk: chunk {chunk} is missing or shorter than a tag.", chunk);

    internal static SealedFileException PayloadTooLong() =>
        new(SealedFileError.PayloadTooLong, $"A sealed file holds at most {SealedLayout.MaxPlaintextLength} bytes.");

    internal static SealedFileException RangeLengthMismatch(long range) =>
        new(SealedFileError.RangeLengthMismatch,
            $"Range {range} has the wrong length: every range but the last is full, and the last is shorter.");
}
