using System.Text.Json;
using CsCheck;

namespace Baygate.Evidence.Tests;

public sealed class Sha256DigestTests
{
    // FIPS 180-4 example: "abc".
    private const string Abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    [Fact]
    public void Of_TheStandardsExample_IsItsDigest() => Sha256Digest.Of("abc"u8).ToString().ShouldBe(Abc);

    [Fact]
    public async Task OfAsync_AStreamInTheMiddle_DigestsTheRest()
    {
        using var stream = new MemoryStream("xxabc"u8.ToArray()) { Position = 2 };

        (await Sha256Digest.OfAsync(stream, TestContext.Current.CancellationToken)).ShouldBe(Sha256Digest.Parse(Abc));
    }

    [Fact]
    public void AnyBytes_ThroughTextAndBack_AreTheSame() => Gen.Byte.Array[Sha256Digest.Size].Sample(bytes =>
    {
        var digest = new Sha256Digest(bytes);
        var copy = new byte[Sha256Digest.Size];
        Sha256Digest.Parse(digest.ToString()).CopyTo(copy);
        return copy.SequenceEqual(bytes) && digest.ToString() == Convert.ToHexStringLower(bytes);
    });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD")]
    [InlineData("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015a")]
    [InlineData("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015adad")]
    [InlineData("ga7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    public void TryParse_OtherText_IsRefused(string? text) => Sha256Digest.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Constructor_ThirtyOneBytes_IsRefused() =>
        Should.Throw<ArgumentException>(() => new Sha256Digest(new byte[Sha256Digest.Size - 1]));

    [Fact]
    public void CopyTo_ThirtyOneBytes_IsRefused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Sha256Digest.Parse(Abc).CopyTo(new byte[Sha256Digest.Size - 1]));

    [Fact]
    public void Json_ADigest_IsItsText() => JsonSerializer.Serialize(Sha256Digest.Parse(Abc)).ShouldBe($"\"{Abc}\"");

    [Theory]
    [InlineData("1")]
    [InlineData("null")]
    [InlineData("\"ba\"")]
    public void Json_OtherValues_AreRefused(string json) =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Sha256Digest>(json));
}
