namespace Baygate.Sealing.Tests;

/// <summary>A sealed file made by the library, with the places where its parts begin.</summary>
internal sealed record Sample(byte[] Bytes, int HeaderLength, int Length)
{
    public const string TransferId = "tr-2026-000001";

    public int Payload => HeaderLength;

    public int Chunks => HeaderLength + SealedLayout.PrefixLength;

    /// <summary>Where the sealed chunk of that number begins in the file.</summary>
    public int Chunk(int number) => Chunks + (number * Cobblestone256.SealedChunkLength);

    public static async Task<Sample> SealAsync(int length)
    {
        MemoryStream output = new((int)SealedLayout.PayloadLength(length) + 2048);
        SealedHeader header = await SealedFile.SealAsync(Plaintext.Stream(length), output, TransferId, [TestKeys.Recipient]);
        return new Sample(output.ToArray(), header.ToBytes().Length, length);
    }

    public byte[] Flipped(int position, int bit)
    {
        byte[] bytes = [.. Bytes];
        bytes[position] ^= (byte)(1 << bit);
        return bytes;
    }
}
