namespace Baygate.Sealing;

/// <summary>Plaintext chunks to sealed chunks.</summary>
internal sealed class SealTransform(ChunkCipher cipher) : ChunkTransform
{
    public override int InputLength => Cobblestone256.ChunkLength;

    public override int OutputLength => Cobblestone256.SealedChunkLength;

    public override int Transform(long chunk, ReadOnlySpan<byte> input, Span<byte> output)
    {
        cipher.Seal(chunk, input, output);
        return input.Length + Cobblestone256.TagLength;
    }
}
