namespace Baygate.Sealing;

/// <summary>Why a sealed file was not made or not opened. The names are stable: they are part of the format (docs/spec/sealed-file.md,
/// section 8).</summary>
public enum SealedFileError
{
    /// <summary>The first line is missing, incomplete or does not begin with <c>baygate.sealed/</c>.</summary>
    NotSealedFile,

    /// <summary>A sealed file, but not of version 1.</summary>
    VersionUnknown,

    /// <summary>The header names a suite other than <c>Cobblestone-256</c>.</summary>
    SuiteUnknown,

    /// <summary>A line of the header breaks the grammar or a limit; the message names the line.</summary>
    HeaderMalformed,

    /// <summary>The header is longer than 65,536 bytes.</summary>
    HeaderTooLarge,

    /// <summary>No recipient stanza bears the id of the given key.</summary>
    NoStanzaForKey,

    /// <summary>The key bears the id of a stanza but does not unwrap its file key.</summary>
    KeyUnwrapFailed,

    /// <summary>The header was changed after it was made.</summary>
    HeaderMacMismatch,

    /// <summary>The payload was not sealed with this header's file key, suite and transfer id.</summary>
    CommitmentMismatch,

    /// <summary>A chunk was changed, moved, cut short or followed by foreign bytes; <see cref="SealedFileException.ChunkIndex"/> says
    /// which.</summary>
    ChunkAuthenticationFailed,

    /// <summary>The file ends inside its header or prefix, inside a tag, or before its last chunk.</summary>
    Truncated,

    /// <summary>The payload would need a chunk numbered 2^38 or higher.</summary>
    PayloadTooLong,

    /// <summary>A range to be sealed or opened does not have the length its place in the file demands.</summary>
    RangeLengthMismatch,
}
