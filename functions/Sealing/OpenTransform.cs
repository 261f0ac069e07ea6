namespace Baygate.Sealing;

/// <summary>Sealed chunks to plaintext chunks.</summary>
internal sealed class OpenTransform(ChunkCipher cipher) : ChunkTransform
{
    public override int InputLength => Cobblestone256.SealedChunkLength;

    public override int OutputLength => Cobblestone256.ChunkLength;

    public override int Transform(long chunk, ReadOnlySpan<byte> input, Span<byte> output)
    {
        if (input.Length < Cobblestone256.TagLength) throw SealedFileException.TruncatedPayload(chunk);
        cipher.Open(chunk, input, output);
        return input.Length - Cobblestone256.TagLength;
    }
}
