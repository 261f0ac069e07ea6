using System.Text;
using CsCheck;

namespace Baygate.Sealing.Tests;

/// <summary>What can be done to a sealed file without its key, the exact error it gives, and that no wrong byte comes out.</summary>
public sealed class TamperingTests
{
    private const int Length = 40_000;
    private static readonly Task<Sample> s_sample = Sample.SealAsync(Length);

    [Fact]
    public async Task OpenAsync_AnyBitOfTheHeaderFlipped_FailsAsThatLineDemands()
    {
        Sample sample = await s_sample;
        for (int position = 0; position < sample.HeaderLength; position++)
        {
            SealedFileError[] expected = ErrorsOfLineAt(sample, position);
            for (int bit = 0; bit < 8; bit++)
            {
                Opening opening = await Opening.OfAsync(sample.Flipped(position, bit));
                expected.ShouldContain(opening.Error.ShouldNotBeNull());
                opening.Released.ShouldBeEmpty();
            }
        }
    }

    [Fact]
    public async Task OpenAsync_AnyBitOfThePrefixFlipped_IsNotCommitted()
    {
        Sample sample = await s_sample;
        for (int position = sample.Payload; position < sample.Chunks; position++)
            (await Opening.OfAsync(sample.Flipped(position, position % 8))).ShouldFailWith(SealedFileError.CommitmentMismatch);
    }

    [Fact]
    public async Task OpenAsync_AnyBitOfAChunkFlipped_NamesThatChunk()
    {
        Sample sample = await s_sample;
        await Gen.Select(Gen.Int[sample.Chunks, sample.Bytes.Length - 1], Gen.Int[0, 7]).SampleAsync(
            async (position, bit) =>
            {
                int chunk = (position - sample.Chunks) / Cobblestone256.SealedChunkLength;
                (await Opening.OfAsync(sample.Flipped(position, bit))).ShouldFailWith(SealedFileError.ChunkAuthenticationFailed, chunk);
            },
            iter: 300);
    }

    [Fact]
    public async Task OpenAsync_CutAnywhere_FailsAsThePlaceDemands()
    {
        Sample sample = await s_sample;
        int[] borders = [0, 18, sample.Payload, sample.Chunks, sample.Chunk(1), sample.Chunk(2), sample.Bytes.Length];
        Gen<int> length = Gen.OneOf(
            Gen.Int[0, sample.Bytes.Length - 1],
            Gen.Select(
                Gen.Int[0, borders.Length - 1].Select(i => borders[i]),
                Gen.Int[-20, 20],
                (border, off) => Math.Clamp(border + off, 0, sample.Bytes.Length - 1)));

        await length.SampleAsync(
            async length =>
            {
                (SealedFileError error, long? chunk) = ErrorOfCutAt(sample, length);
                (await Opening.OfAsync(sample.Bytes[..length])).ShouldFailWith(error, chunk);
            },
            iter: 300);
    }

    [Fact]
    public async Task OpenAsync_BytesAppended_LastChunkIsNotAuthentic()
    {
        Sample sample = await s_sample;
        await Gen.Byte.Array[1, 40_000].SampleAsync(
            async bytes => (await Opening.OfAsync([.. sample.Bytes, .. bytes]))
                .ShouldFailWith(SealedFileError.ChunkAuthenticationFailed, 2),
            iter: 50);
    }

    [Fact]
    public async Task OpenAsync_ChunksSwapped_FirstOfThemIsNotAuthentic()
    {
        Sample sample = await s_sample;
        byte[] swapped =
        [
            .. sample.Bytes[..sample.Chunk(0)],
            .. sample.Bytes[sample.Chunk(1)..sample.Chunk(2)],
            .. sample.Bytes[sample.Chunk(0)..sample.Chunk(1)],
            .. sample.Bytes[sample.Chunk(2)..],
        ];

        (await Opening.OfAsync(swapped)).ShouldFailWith(SealedFileError.ChunkAuthenticationFailed, 0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task OpenAsync_ChunkDropped_TheNextIsNotAuthenticInItsPlace(int chunk)
    {
        Sample sample = await s_sample;
        byte[] dropped = [.. sample.Bytes[..sample.Chunk(chunk)], .. sample.Bytes[sample.Chunk(chunk + 1)..]];

        (await Opening.OfAsync(dropped)).ShouldFailWith(SealedFileError.ChunkAuthenticationFailed, chunk);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task OpenAsync_ChunkRepeated_TheRepetitionIsNotAuthentic(int chunk)
    {
        Sample sample = await s_sample;
        byte[] repeated = [.. sample.Bytes[..sample.Chunk(chunk + 1)], .. sample.Bytes[sample.Chunk(chunk)..]];

        (await Opening.OfAsync(repeated)).ShouldFailWith(SealedFileError.ChunkAuthenticationFailed, chunk + 1);
    }

    [Fact]
    public async Task OpenAsync_CutAtTheRangeBorder_IsTruncated()
    {
        Opening opening = await OpenWithoutTailAsync(
            (sealer, file) => sealer.SealRangeAsync(0, last: false, Plaintext.Stream(SealedLayout.RangeLength), file));

        opening.Error.ShouldBe(SealedFileError.Truncated);
        opening.Chunk.ShouldBe(SealedLayout.ChunksPerRange);
        opening.Released.AsSpan().SequenceEqual(Plaintext.Bytes(opening.Released.Length)).ShouldBeTrue();
    }

    [Fact]
    public async Task OpenAsync_RangesSwapped_FirstChunkIsNotAuthentic()
    {
        Opening opening = await OpenWithoutTailAsync(
            async (sealer, file) =>
            {
                await file.WriteAsync(sealer.Prefix);
                await sealer.SealRangeAsync(1, last: false, Plaintext.Stream(SealedLayout.RangeLength, SealedLayout.RangeLength), file);
            });

        opening.ShouldFailWith(SealedFileError.ChunkAuthenticationFailed, 0);
    }

    [Fact]
    public async Task OpenAsync_HeaderOfAnotherFile_PayloadIsNotCommitted()
    {
        Sample sample = await s_sample, other = await Sample.SealAsync(Length);

        Opening opening = await Opening.OfAsync([.. other.Bytes[..other.Payload], .. sample.Bytes[sample.Payload..]]);

        opening.ShouldFailWith(SealedFileError.CommitmentMismatch);
    }

    [Fact]
    public async Task OpenAsync_ChunkOfAnotherFile_IsNotAuthentic()
    {
        Sample sample = await s_sample, other = await Sample.SealAsync(Length);
        byte[] mixed = [.. sample.Bytes[..sample.Chunk(1)], .. other.Bytes[other.Chunk(1)..]];

        (await Opening.OfAsync(mixed)).ShouldFailWith(SealedFileError.ChunkAuthenticationFailed, 1);
    }

    [Fact]
    public async Task OpenAsync_StanzaAddedRemovedOrMoved_HeaderIsNotAuthentic()
    {
        using FileKey fileKey = FileKey.Generate();
        SealedHeader header = await SealedHeader.CreateAsync(
            fileKey, Sample.TransferId, [TestKeys.Recipient, TestKeys.Other], TestContext.Current.CancellationToken);
        (RecipientStanza own, RecipientStanza other) = (header.Stanzas[0], header.Stanzas[1]);
        byte[] mac = KeySchedule.HeaderMac(fileKey, HeaderWriter.Authenticated(Sample.TransferId, header.Stanzas));
        RecipientStanza[][] changes =
            [[own], [other, own], [own, other, own with { KeyId = "third" }], [own, other with { KeyId = "changed" }]];

        foreach (RecipientStanza[] stanzas in changes)
        {
            byte[] changed = HeaderWriter.Write(Sample.TransferId, stanzas, mac);
            (await Opening.OfAsync(changed)).ShouldFailWith(SealedFileError.HeaderMacMismatch);
        }
    }

    [Fact]
    public async Task Parse_AnyChangeThatStillParses_IsTheOneEncoding()
    {
        Sample sample = await s_sample;
        byte[] header = sample.Bytes[..sample.HeaderLength];
        byte[] likely = Encoding.ASCII.GetBytes("\n\r \t->=+/AZaz09");
        Gen<byte> bytes = Gen.OneOf(Gen.Int[0, likely.Length - 1].Select(i => likely[i]), Gen.Byte);

        Gen.Select(Gen.Int[0, header.Length - 1], Gen.Int[0, 3], bytes.Array[0, 3]).Sample((at, remove, insert) =>
        {
            byte[] changed = [.. header[..at], .. insert, .. header[Math.Min(at + remove, header.Length)..]];
            try
            {
                return SealedHeader.Parse(changed).ToBytes().SequenceEqual(changed);
            }
            catch (SealedFileException)
            {
                return true;
            }
        }, iter: 20_000);
    }

    /// <summary>Opens a file with an authentic header and of its payload only what the given action seals.</summary>
    private static async Task<Opening> OpenWithoutTailAsync(Func<PayloadSealer, Stream, Task> seal)
    {
        using FileKey fileKey = FileKey.Generate();
        SealedHeader header = await SealedHeader.CreateAsync(fileKey, Sample.TransferId, [TestKeys.Recipient]);
        using PayloadSealer sealer = new(fileKey, PayloadSealer.NewSalt(), Sample.TransferId);
        MemoryStream file = new(SealedLayout.RangeLength + (1 << 20));
        file.Write(header.ToBytes());
        await seal(sealer, file);
        return await Opening.OfAsync(file);
    }

    private static SealedFileError[] ErrorsOfLineAt(Sample sample, int position)
    {
        string[] lines = Encoding.ASCII.GetString(sample.Bytes, 0, sample.HeaderLength).Split('\n');
        int number = sample.Bytes.Take(position).Count(value => value == '\n');
        return number switch
        {
            0 when position < HeaderSyntax.Family.Length => [SealedFileError.NotSealedFile],
            0 => [SealedFileError.VersionUnknown],
            1 => [SealedFileError.SuiteUnknown, SealedFileError.HeaderMalformed],
            2 => [SealedFileError.HeaderMacMismatch, SealedFileError.HeaderMalformed],
            3 => [SealedFileError.NoStanzaForKey, SealedFileError.HeaderMalformed],
            _ when number == lines.Length - 2 => [SealedFileError.HeaderMacMismatch, SealedFileError.HeaderMalformed],
            _ => [SealedFileError.KeyUnwrapFailed, SealedFileError.HeaderMalformed],
        };
    }

    private static (SealedFileError Error, long? Chunk) ErrorOfCutAt(Sample sample, int length)
    {
        if (length < 18) return (SealedFileError.NotSealedFile, null);
        if (length < sample.Chunks) return (SealedFileError.Truncated, null);

        (int chunk, int rest) = Math.DivRem(length - sample.Chunks, Cobblestone256.SealedChunkLength);
        return rest < Cobblestone256.TagLength
            ? (SealedFileError.Truncated, chunk)
            : (SealedFileError.ChunkAuthenticationFailed, chunk);
    }
}
