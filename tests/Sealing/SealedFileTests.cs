using System.IO.Pipelines;
using CsCheck;

namespace Baygate.Sealing.Tests;

public sealed class SealedFileTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<int> LengthsAroundBorders =>
    [
        .. from chunks in new[] { 0, 1, 2, ChunkBatch.MaxChunks }
           from off in new[] { -17, -16, -1, 0, 1, 16, 17 }
           let length = (chunks * SealedLayout.ChunkLength) + off
           where length >= 0
           select length,
    ];

    [Theory]
    [MemberData(nameof(LengthsAroundBorders))]
    public async Task OpenAsync_WhatSealAsyncMade_GivesThePlaintext(int length)
    {
        Sample sample = await Sample.SealAsync(length);

        Opening opening = await Opening.OfAsync(sample.Bytes);

        opening.Error.ShouldBeNull();
        sample.Bytes.Length.ShouldBe((int)(sample.HeaderLength + SealedLayout.PayloadLength(length)));
        opening.Released.AsSpan().SequenceEqual(Plaintext.Bytes(length)).ShouldBeTrue();
    }

    [Theory]
    [InlineData(SealedLayout.RangeLength - 1)]
    [InlineData(SealedLayout.RangeLength)]
    [InlineData(SealedLayout.RangeLength + 1)]
    public async Task OpenAsync_WhileItIsBeingSealed_GivesThePlaintext(long length)
    {
        Pipe pipe = new();
        using Digest expected = new(), opened = new();
        await Plaintext.Stream(length).CopyToAsync(expected, Cancellation);

        Task sealing = Task.Run(
            async () =>
            {
                await SealedFile.SealAsync(Plaintext.Stream(length), pipe.Writer.AsStream(), Sample.TransferId, [TestKeys.Recipient]);
                await pipe.Writer.CompleteAsync();
            },
            Cancellation);
        await SealedFile.OpenAsync(pipe.Reader.AsStream(), opened, TestKeys.Recipient, cancellationToken: Cancellation);
        await sealing;

        opened.Sha256().ShouldBe(expected.Sha256());
    }

    [Fact]
    public async Task OpenAsync_AnyLengthInAnyPieces_GivesThePlaintext() =>
        await Gen.Select(Gen.Int[0, 100_000], Gen.Int[1, 20_000], Gen.Int[1, 20_000]).SampleAsync(
            async (length, most, mostSealed) =>
            {
                MemoryStream @sealed = new(), opened = new();
                byte[] plaintext = Plaintext.Bytes(length);
                await SealedFile.SealAsync(new TrickleStream(plaintext, most), @sealed, Sample.TransferId, [TestKeys.Recipient]);
                await SealedFile.OpenAsync(new TrickleStream(@sealed.ToArray(), mostSealed), opened, TestKeys.Recipient);
                return opened.ToArray().AsSpan().SequenceEqual(plaintext);
            },
            iter: 50);

    [Fact]
    public async Task SealAsync_SamePlaintextTwice_GivesDifferentFiles()
    {
        Sample one = await Sample.SealAsync(1000), other = await Sample.SealAsync(1000);

        one.Bytes[one.Chunks..].ShouldNotBe(other.Bytes[other.Chunks..]);
    }

    [Fact]
    public async Task OpenAsync_Always_GivesTheHeader()
    {
        Sample sample = await Sample.SealAsync(10);

        SealedHeader header = await SealedFile.OpenAsync(
            new MemoryStream(sample.Bytes), Stream.Null, TestKeys.Recipient, cancellationToken: Cancellation);

        header.TransferId.ShouldBe(Sample.TransferId);
    }

    [Fact]
    public async Task RewrapAsync_Always_LeavesThePayloadAsItIs()
    {
        Sample sample = await Sample.SealAsync(50_000);
        MemoryStream output = new();

        SealedHeader header = await SealedFile.RewrapAsync(
            new MemoryStream(sample.Bytes), output, TestKeys.Recipient, [TestKeys.Other], Cancellation);

        output.ToArray()[header.ToBytes().Length..].ShouldBe(sample.Bytes[sample.Payload..]);
        (await Opening.OfAsync(output.ToArray(), TestKeys.Other)).Released.ShouldBe(Plaintext.Bytes(50_000));
        (await Opening.OfAsync(output.ToArray(), TestKeys.Recipient)).ShouldFailWith(SealedFileError.NoStanzaForKey);
    }

    [Fact]
    public async Task RewrapAsync_HeaderNotAuthentic_WritesNothing()
    {
        Sample sample = await Sample.SealAsync(100);
        MemoryStream output = new();
        SealedHeader forged = new("tr-2026-000002", SealedHeader.Parse(sample.Bytes.AsSpan(0, sample.HeaderLength)).Stanzas, new byte[32]);

        SealedFileException failure = await Should.ThrowAsync<SealedFileException>(
            SealedFile.RewrapAsync(new MemoryStream(forged.ToBytes()), output, TestKeys.Recipient, [TestKeys.Other], Cancellation));

        failure.Error.ShouldBe(SealedFileError.HeaderMacMismatch);
        output.Length.ShouldBe(0);
    }

    [Fact]
    public async Task OpenAsync_WithProgress_CountsThePlaintextToItsEnd()
    {
        const int length = (3 * 1024 * 1024) + 5;
        Sample sample = await Sample.SealAsync(length);
        Steps sealing = new(), opening = new();

        await SealedFile.SealAsync(Plaintext.Stream(length), Stream.Null, Sample.TransferId, [TestKeys.Recipient], sealing, Cancellation);
        await SealedFile.OpenAsync(new MemoryStream(sample.Bytes), Stream.Null, TestKeys.Recipient, opening, Cancellation);

        sealing.Values.ShouldBe([1 << 20, 2 << 20, 3 << 20, length]);
        opening.Values.ShouldBe(sealing.Values);
    }

    [Fact]
    public async Task SealAsync_Cancelled_Stops()
    {
        using CancellationTokenSource cancelled = new();
        await cancelled.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(
            SealedFile.SealAsync(
                Plaintext.Stream(1L << 50), Stream.Null, Sample.TransferId, [TestKeys.Recipient], cancellationToken: cancelled.Token));
    }

    [Fact]
    public async Task OpenAsync_DestinationFull_SurfacesItsException()
    {
        Sample sample = await Sample.SealAsync(100_000);
        using MemoryStream full = new(new byte[20_000]);

        await Should.ThrowAsync<NotSupportedException>(
            SealedFile.OpenAsync(new MemoryStream(sample.Bytes), full, TestKeys.Recipient, cancellationToken: Cancellation));
    }

    private sealed class Steps : IProgress<long>
    {
        public List<long> Values { get; } = [];

        public void Report(long value) => Values.Add(value);
    }
}
