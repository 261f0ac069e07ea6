namespace Baygate.Sealing.Tests;

/// <summary>The reader in JavaScript, which was written from the specification alone, against what C# sealed and against the
/// vectors.</summary>
public sealed class ReaderTests : IDisposable
{
    private readonly NodeReader _reader = new();

    [Fact]
    public async Task Open_FilesSealedInCSharp_GivesTheirPlaintext()
    {
        int[] lengths =
        [
            0, 1, 15, 16, 17, 100, 16367, 16368, 16383, 16384, 16385, 16400, 32767, 32768, 32769, 49151, 49152, 49153,
            1048575, 1048576, 1048577, 3000000,
        ];
        foreach (int length in lengths) _reader.Add((await Sample.SealAsync(length)).Bytes);

        IReadOnlyList<(string Result, byte[] Released)> results = await _reader.RunAsync();

        results.Select(result => result.Result).ShouldAllBe(result => result == "ok");
        results.Select(result => result.Released).ShouldBe(lengths.Select(length => Plaintext.Bytes(length)));
    }

    [Fact]
    public async Task Open_FileOverARangeBorder_GivesItsPlaintext()
    {
        const int length = SealedLayout.RangeLength + 1;
        _reader.Add((await Sample.SealAsync(length)).Bytes);

        (string result, byte[] released) = (await _reader.RunAsync()).ShouldHaveSingleItem();

        result.ShouldBe("ok");
        released.AsSpan().SequenceEqual(Plaintext.Bytes(length)).ShouldBeTrue();
    }

    [Fact]
    public async Task Open_RewrappedFile_GivesItsPlaintext()
    {
        MemoryStream rewrapped = new();
        Sample sample = await Sample.SealAsync(20000);
        await SealedFile.RewrapAsync(
            new MemoryStream(sample.Bytes),
            rewrapped,
            TestKeys.Recipient,
            [TestKeys.Other, TestKeys.Recipient],
            TestContext.Current.CancellationToken);
        _reader.Add(rewrapped.ToArray());

        (string result, byte[] released) = (await _reader.RunAsync()).ShouldHaveSingleItem();

        result.ShouldBe("ok");
        released.ShouldBe(Plaintext.Bytes(20000));
    }

    [Fact]
    public async Task Open_Vectors_GivesTheirPlaintext()
    {
        foreach (Vectors.FileVector file in Vectors.All.Files)
            _reader.Add(await File.ReadAllBytesAsync(Vectors.PathOf(file.File), TestContext.Current.CancellationToken));

        IReadOnlyList<(string Result, byte[] Released)> results = await _reader.RunAsync();

        results.Select(result => result.Result).ShouldAllBe(result => result == "ok");
        results.Select(result => result.Released).ShouldBe(Vectors.All.Files.Select(file => Plaintext.Bytes(file.Length)));
    }

    [Fact]
    public async Task Open_InvalidVectors_FailsAsTheVectorsSay()
    {
        Vectors.InvalidVector[] invalid = [.. Vectors.Invalid.Where(vector => vector.Key is null)];
        foreach (Vectors.InvalidVector vector in invalid) _reader.Add(vector.ToBytes());

        IReadOnlyList<(string Result, byte[] Released)> results = await _reader.RunAsync();

        results.Select((result, i) => $"{invalid[i].Name}: {result.Result}, {result.Released.Length}")
            .ShouldBe(invalid.Select(vector => $"{vector.Name}: {$"{vector.Error} {vector.Chunk}".TrimEnd()}, {vector.Released}"));
        results.ShouldAllBe(result => result.Released.SequenceEqual(Plaintext.Bytes(result.Released.Length, 0)));
    }

    [Fact]
    public async Task Open_InvalidVectorsForAnotherKey_FailsAsTheVectorsSay()
    {
        Vectors.InvalidVector vector = Vectors.Invalid.Single(vector => vector.Key is not null);
        _reader.Add(vector.ToBytes());

        (string result, byte[] released) = (await _reader.RunAsync(vector.Key!)).ShouldHaveSingleItem();

        result.ShouldBe(vector.Error.ToString());
        released.ShouldBeEmpty();
    }

    [Fact]
    public async Task Open_FilesChangedAtRandom_FailsWithTheErrorOfCSharp()
    {
        Sample sample = await Sample.SealAsync(40_000);
        Random random = new(20260101);
        List<string> expected = [];
        for (int i = 0; i < 400; i++)
        {
            byte[] changed = Changed(sample, random);
            Opening opening = await Opening.OfAsync(changed);
            expected.Add(opening.Error is null ? "ok" : $"{opening.Error} {opening.Chunk}".TrimEnd());
            _reader.Add(changed);
        }

        IReadOnlyList<(string Result, byte[] Released)> results = await _reader.RunAsync();

        results.Select(result => result.Result).ShouldBe(expected);
        results.ShouldAllBe(result => result.Released.SequenceEqual(Plaintext.Bytes(result.Released.Length, 0)));
    }

    public void Dispose() => _reader.Dispose();

    /// <summary>Removes a few bytes and puts a few others in their place; three times in four within the header.</summary>
    private static byte[] Changed(Sample sample, Random random)
    {
        const string likely = "\n\r ->=+/AZaz09";
        int at = random.Next(random.Next(4) == 0 ? sample.Bytes.Length : sample.HeaderLength);
        byte[] insert = [.. Enumerable.Range(0, random.Next(3)).Select(_ => (byte)likely[random.Next(likely.Length)])];
        return [.. sample.Bytes[..at], .. insert, .. sample.Bytes[Math.Min(at + random.Next(3), sample.Bytes.Length)..]];
    }
}
