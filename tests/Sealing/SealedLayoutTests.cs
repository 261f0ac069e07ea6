using CsCheck;

namespace Baygate.Sealing.Tests;

public sealed class SealedLayoutTests
{
    private static readonly Gen<long> s_length = Gen.OneOf(
        Gen.Long[0, SealedLayout.MaxPlaintextLength],
        Gen.Long[0, 4L * SealedLayout.RangeLength],
        Gen.Select(Gen.Long[1, 1 << 20], Gen.Long[-1, 1], (ranges, off) => (ranges * SealedLayout.RangeLength) + off));

    [Theory]
    [InlineData(0, 1, 72)]
    [InlineData(1, 1, 73)]
    [InlineData(16383, 1, 16455)]
    [InlineData(16384, 1, 16472)]
    [InlineData(67108863, 1, 67174455)]
    [InlineData(67108864, 2, 67174472)]
    [InlineData(134217728, 3, 134348872)]
    public void PayloadLength_KnownLength_IsAsSpecified(long plaintext, long ranges, long payload)
    {
        SealedLayout.RangeCount(plaintext).ShouldBe(ranges);
        SealedLayout.PayloadLength(plaintext).ShouldBe(payload);
    }

    [Fact]
    public void PlaintextLength_OfPayloadLength_IsTheSameAgain() =>
        s_length.Sample(length => SealedLayout.PlaintextLength(SealedLayout.PayloadLength(length)) == length);

    [Fact]
    public void Ranges_OfAnyLength_FollowEachOtherWithoutGap() =>
        Gen.Long[0, 64L * SealedLayout.RangeLength].Sample(length =>
        {
            (long plaintext, long ciphertext) = (0, 0);
            for (long range = 0; range < SealedLayout.RangeCount(length); range++)
            {
                SealedLayout.RangePlaintextOffset(range, length).ShouldBe(plaintext);
                SealedLayout.RangeCiphertextOffset(range, length).ShouldBe(ciphertext);
                plaintext += SealedLayout.RangePlaintextLength(range, length);
                ciphertext += SealedLayout.RangeCiphertextLength(range, length);
            }

            plaintext.ShouldBe(length);
            ciphertext.ShouldBe(SealedLayout.PayloadLength(length));
        });

    [Fact]
    public void IsLastRange_OfAnyLength_IsTheOneThatIsShorter() =>
        s_length.Sample(length =>
        {
            long last = SealedLayout.RangeCount(length) - 1;
            SealedLayout.IsLastRange(last, length).ShouldBeTrue();
            SealedLayout.RangePlaintextLength(last, length).ShouldBeLessThan(SealedLayout.RangeLength);
            if (last == 0) return;

            SealedLayout.IsLastRange(last - 1, length).ShouldBeFalse();
            SealedLayout.RangePlaintextLength(last - 1, length).ShouldBe(SealedLayout.RangeLength);
        });

    [Theory]
    [InlineData(0)]
    [InlineData(55)]
    [InlineData(56)]
    [InlineData(71)]
    [InlineData(56 + 16400)]
    [InlineData(56 + 16400 + 15)]
    public void PlaintextLength_OfImpossiblePayload_IsTruncated(long payload) =>
        Should.Throw<SealedFileException>(() => SealedLayout.PlaintextLength(payload)).Error.ShouldBe(SealedFileError.Truncated);

    [Fact]
    public void PlaintextLength_OfTooManyChunks_IsTooLong()
    {
        long payload = SealedLayout.PayloadLength(SealedLayout.MaxPlaintextLength) + 1;

        Should.Throw<SealedFileException>(() => SealedLayout.PlaintextLength(payload)).Error.ShouldBe(SealedFileError.PayloadTooLong);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(SealedLayout.MaxPlaintextLength + 1)]
    public void RangeCount_OfImpossibleLength_Throws(long plaintext) =>
        Should.Throw<ArgumentOutOfRangeException>(() => SealedLayout.RangeCount(plaintext));

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void RangePlaintextLength_OfRangeOutsideTheFile_Throws(long range) =>
        Should.Throw<ArgumentOutOfRangeException>(() => SealedLayout.RangePlaintextLength(range, SealedLayout.RangeLength));
}
