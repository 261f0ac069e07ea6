using Azure.Core.Cryptography;

namespace Baygate.Sealing.Tests;

/// <summary>What came of opening some bytes: the error, if any, and all plaintext that was released.</summary>
internal sealed record Opening(SealedFileError? Error, long? Chunk, byte[] Released)
{
    public static Task<Opening> OfAsync(byte[] bytes, IKeyEncryptionKey? key = null) => OfAsync(new MemoryStream(bytes), key);

    public static async Task<Opening> OfAsync(MemoryStream file, IKeyEncryptionKey? key = null)
    {
        file.Position = 0;
        MemoryStream output = new((int)file.Length);
        try
        {
            await SealedFile.OpenAsync(file, output, key ?? TestKeys.Recipient);
            return new Opening(null, null, output.ToArray());
        }
        catch (SealedFileException failure)
        {
            return new Opening(failure.Error, failure.ChunkIndex, output.ToArray());
        }
    }

    /// <summary>That it failed in exactly this way, and that nothing but chunks before the offending one was released.</summary>
    public void ShouldFailWith(SealedFileError error, long? chunk = null)
    {
        Error.ShouldBe(error);
        Chunk.ShouldBe(chunk);
        ((long)Released.Length).ShouldBeLessThanOrEqualTo((chunk ?? 0) * SealedLayout.ChunkLength);
        Released.ShouldBe(Plaintext.Bytes(Released.Length));
    }
}
