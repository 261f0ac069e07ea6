using System.Security.Cryptography;
using System.Text;

namespace Baygate.Sealing.Tests;

public sealed class VectorTests
{
    public static TheoryData<long> PayloadLengths => [.. Vectors.All.Payloads.Select(payload => payload.Length)];

    public static TheoryData<string> Files => [.. Vectors.All.Files.Select(file => file.File)];

    public static TheoryData<string> InvalidNames => [.. Vectors.Invalid.Select(invalid => invalid.Name)];

    [Fact]
    public void Expand_FileKeyAndInfos_GivesTheDerivedKeys()
    {
        Vectors vectors = Vectors.All;
        byte[] fileKey = Convert.FromHexString(vectors.FileKey);
        byte[] info = [.. Cobblestone256.InfoPrefix, .. Convert.FromHexString(vectors.Salt), .. Encoding.ASCII.GetBytes(vectors.Context)];

        byte[] payloadKeys = new byte[76];
        KeySchedule.Expand(fileKey, info, payloadKeys);
        byte[] headerMacKey = new byte[32];
        KeySchedule.Expand(fileKey, "baygate.sealed/v1 header"u8, headerMacKey);

        Convert.ToHexStringLower(payloadKeys).ShouldBe(vectors.Key + vectors.BaseNonce + vectors.Commitment);
        Convert.ToHexStringLower(headerMacKey).ShouldBe(vectors.HeaderMacKey);
    }

    [Theory]
    [MemberData(nameof(PayloadLengths))]
    public async Task SealRangeAsync_VectorLength_GivesTheVectorsBytes(long length)
    {
        Vectors.PayloadVector expected = Vectors.All.Payloads.Single(payload => payload.Length == length);
        SealedLayout.RangeCount(length).ShouldBe(expected.Ranges.Count);
        SealedLayout.PayloadLength(length).ShouldBe(expected.PayloadLength);
        using PayloadSealer sealer = Vectors.All.NewSealer();
        using Digest whole = new();

        for (int range = 0; range < expected.Ranges.Count; range++)
        {
            using Digest digest = new(whole);
            using Stream plaintext = Plaintext.Stream(
                SealedLayout.RangePlaintextLength(range, length), SealedLayout.RangePlaintextOffset(range, length));
            await sealer.SealRangeAsync(
                range, SealedLayout.IsLastRange(range, length), plaintext, digest, TestContext.Current.CancellationToken);

            digest.Count.ShouldBe(expected.Ranges[range].Length);
            digest.Sha256().ShouldBe(expected.Ranges[range].Sha256);
        }

        whole.Sha256().ShouldBe(expected.PayloadSha256);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Authenticate_StanzasOfVector_GivesTheVectorsFile(string file)
    {
        byte[] expected = await File.ReadAllBytesAsync(Vectors.PathOf(file), TestContext.Current.CancellationToken);
        SealedHeader given = await SealedHeader.ReadAsync(new MemoryStream(expected), TestContext.Current.CancellationToken);
        int length = Vectors.All.Files.Single(vector => vector.File == file).Length;

        using FileKey fileKey = Vectors.All.NewFileKey();
        MemoryStream made = new();
        made.Write(SealedHeader.Authenticate(fileKey, Vectors.All.TransferId, given.Stanzas).ToBytes());
        using PayloadSealer sealer = Vectors.All.NewSealer();
        await sealer.SealRangeAsync(0, last: true, Plaintext.Stream(length), made, TestContext.Current.CancellationToken);

        made.ToArray().ShouldBe(expected);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task OpenAsync_Vector_GivesThePlaintext(string file)
    {
        Vectors.FileVector vector = Vectors.All.Files.Single(vector => vector.File == file);
        byte[] bytes = await File.ReadAllBytesAsync(Vectors.PathOf(file), TestContext.Current.CancellationToken);
        Convert.ToHexStringLower(SHA256.HashData(bytes)).ShouldBe(vector.Sha256);

        Opening opening = await Opening.OfAsync(bytes);

        opening.Error.ShouldBeNull();
        opening.Released.ShouldBe(Plaintext.Bytes(vector.Length));
    }

    [Theory]
    [MemberData(nameof(InvalidNames))]
    public async Task OpenAsync_InvalidVector_FailsAsTheVectorSays(string name)
    {
        Vectors.InvalidVector invalid = Vectors.Invalid.Single(invalid => invalid.Name == name);

        Opening opening = await Opening.OfAsync(invalid.ToBytes(), invalid.Key is null ? null : TestKeys.Load(invalid.Key));

        opening.ShouldFailWith(invalid.Error, invalid.Chunk);
        opening.Released.Length.ShouldBeLessThanOrEqualTo(invalid.Released);
    }
}
