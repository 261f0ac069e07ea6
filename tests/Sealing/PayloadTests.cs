namespace Baygate.Sealing.Tests;

public sealed class PayloadTests
{
    private const int Range = SealedLayout.RangeLength;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SealRangeAsync_InAnyOrderByDifferentWorkers_EqualsTheWholePayload()
    {
        const long length = Range + 5;
        using Digest whole = new(), joined = new();
        using (PayloadSealer sealer = Vectors.All.NewSealer())
            await sealer.SealAsync(ChunkRange.Whole, Plaintext.Stream(length), whole, progress: null, Cancellation);

        byte[] parts = new byte[SealedLayout.PayloadLength(length)];
        foreach (int range in new[] { 1, 0 })
        {
            int offset = (int)SealedLayout.RangeCiphertextOffset(range, length);
            MemoryStream part = new(parts, offset, SealedLayout.RangeCiphertextLength(range, length));
            using PayloadSealer worker = Vectors.All.NewSealer();
            await worker.SealRangeAsync(range, SealedLayout.IsLastRange(range, length), RangeOf(range, length), part, Cancellation);
            part.Position.ShouldBe(part.Length);
        }

        joined.Write(parts);
        joined.Sha256().ShouldBe(whole.Sha256());
    }

    [Fact]
    public async Task OpenRangeAsync_EachAlone_GivesItsPlaintext()
    {
        const long length = Range + 20000;
        for (int range = 0; range < 2; range++)
        {
            MemoryStream ciphertext = new(SealedLayout.RangeCiphertextLength(range, length));
            using PayloadSealer sealer = Vectors.All.NewSealer();
            await sealer.SealRangeAsync(range, range == 1, RangeOf(range, length), ciphertext, Cancellation);
            ciphertext.Position = 0;

            using Digest plaintext = new(), expected = new();
            using PayloadOpener opener = NewOpener(sealer.Prefix.Span);
            await opener.OpenRangeAsync(range, range == 1, ciphertext, plaintext, Cancellation);

            await RangeOf(range, length).CopyToAsync(expected, Cancellation);
            plaintext.Sha256().ShouldBe(expected.Sha256());
        }
    }

    [Fact]
    public async Task SealRangeAsync_InnerRange_TakesNoMoreThanItsPlaintext()
    {
        using PayloadSealer sealer = Vectors.All.NewSealer();
        Stream plaintext = Plaintext.Stream(Range + 7);

        await sealer.SealRangeAsync(0, last: false, plaintext, Stream.Null, Cancellation);

        (await plaintext.ReadAtLeastAsync(new byte[100], 100, throwOnEndOfStream: false, Cancellation)).ShouldBe(7);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(16383)]
    [InlineData(1000000)]
    [InlineData(Range - 1)]
    public async Task SealRangeAsync_InnerRangeTooShort_FailsBeforeItsLastChunkIsSealed(int length)
    {
        using PayloadSealer sealer = Vectors.All.NewSealer();
        using Digest ciphertext = new();

        SealedFileException failure = await Should.ThrowAsync<SealedFileException>(
            sealer.SealRangeAsync(3, last: false, Plaintext.Stream(length), ciphertext, Cancellation));

        failure.Error.ShouldBe(SealedFileError.RangeLengthMismatch);
        (ciphertext.Count % Cobblestone256.SealedChunkLength).ShouldBe(0);
    }

    [Theory]
    [InlineData(Range)]
    [InlineData(Range + 1)]
    public async Task SealRangeAsync_LastRangeFull_Fails(int length)
    {
        using PayloadSealer sealer = Vectors.All.NewSealer();

        SealedFileException failure = await Should.ThrowAsync<SealedFileException>(
            sealer.SealRangeAsync(0, last: true, Plaintext.Stream(length), Stream.Null, Cancellation));

        failure.Error.ShouldBe(SealedFileError.RangeLengthMismatch);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1L << 26)]
    public async Task SealRangeAsync_RangeNoFileHas_Throws(long range)
    {
        using PayloadSealer sealer = Vectors.All.NewSealer();

        await Should.ThrowAsync<ArgumentOutOfRangeException>(
            () => sealer.SealRangeAsync(range, last: true, Stream.Null, Stream.Null, Cancellation));
    }

    [Fact]
    public async Task SealRangeAsync_HighestRangeFull_IsTooLong()
    {
        using PayloadSealer sealer = Vectors.All.NewSealer();

        SealedFileException failure = await Should.ThrowAsync<SealedFileException>(
            sealer.SealRangeAsync((1L << 26) - 1, last: true, Plaintext.Stream(Range), Stream.Null, Cancellation));

        failure.Error.ShouldBe(SealedFileError.PayloadTooLong);
    }

    [Fact]
    public async Task OpenRangeAsync_RangeInAnotherPlace_IsNotAuthentic()
    {
        MemoryStream ciphertext = new(), plaintext = new();
        using PayloadSealer sealer = Vectors.All.NewSealer();
        await sealer.SealRangeAsync(1, last: true, Plaintext.Stream(100), ciphertext, Cancellation);
        ciphertext.Position = 0;
        using PayloadOpener opener = NewOpener(sealer.Prefix.Span);

        SealedFileException failure = await Should.ThrowAsync<SealedFileException>(
            opener.OpenRangeAsync(2, last: true, ciphertext, plaintext, Cancellation));

        failure.Error.ShouldBe(SealedFileError.ChunkAuthenticationFailed);
        failure.ChunkIndex.ShouldBe(2 * SealedLayout.ChunksPerRange);
        plaintext.Length.ShouldBe(0);
    }

    [Fact]
    public async Task OpenRangeAsync_FirstRangeWithAnotherPrefix_IsNotCommitted()
    {
        MemoryStream ciphertext = new();
        using PayloadSealer sealer = Vectors.All.NewSealer();
        await sealer.SealRangeAsync(0, last: true, Plaintext.Stream(100), ciphertext, Cancellation);
        ciphertext.GetBuffer()[0] ^= 1;
        ciphertext.Position = 0;
        using PayloadOpener opener = NewOpener(sealer.Prefix.Span);

        SealedFileException failure = await Should.ThrowAsync<SealedFileException>(
            opener.OpenRangeAsync(0, last: true, ciphertext, Stream.Null, Cancellation));

        failure.Error.ShouldBe(SealedFileError.CommitmentMismatch);
    }

    [Fact]
    public void Constructor_AnotherTransferId_IsNotCommitted()
    {
        using PayloadSealer sealer = Vectors.All.NewSealer();
        using FileKey fileKey = Vectors.All.NewFileKey();
        byte[] prefix = sealer.Prefix.ToArray();

        Should.Throw<SealedFileException>(() => new PayloadOpener(fileKey, prefix, "vector-2"))
            .Error.ShouldBe(SealedFileError.CommitmentMismatch);
    }

    [Fact]
    public void Constructor_SaltOfAnotherLength_Throws()
    {
        using FileKey fileKey = FileKey.Generate();

        Should.Throw<ArgumentException>(() => new PayloadSealer(fileKey, new byte[23], Sample.TransferId));
    }

    [Fact]
    public void NewSalt_Twice_Differs() => PayloadSealer.NewSalt().ShouldNotBe(PayloadSealer.NewSalt());

    [Fact]
    public async Task SealRangeAsync_WholeRange_AllocatesALittleMemory()
    {
        using PayloadSealer sealer = Vectors.All.NewSealer();
        await sealer.SealRangeAsync(0, last: true, Plaintext.Stream(1), Stream.Null, Cancellation);
        long before = GC.GetAllocatedBytesForCurrentThread();

        // Every stream here answers at once, so all of it happens on this thread.
        await sealer.SealRangeAsync(0, last: false, Plaintext.Stream(Range), Stream.Null, Cancellation);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(16 * 1024 * 1024);
    }

    private static Stream RangeOf(int range, long length) =>
        Plaintext.Stream(SealedLayout.RangePlaintextLength(range, length), SealedLayout.RangePlaintextOffset(range, length));

    private static PayloadOpener NewOpener(ReadOnlySpan<byte> prefix)
    {
        using FileKey fileKey = Vectors.All.NewFileKey();
        return new PayloadOpener(fileKey, prefix, Vectors.All.TransferId);
    }
}
