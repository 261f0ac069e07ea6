using System.Security.Cryptography;
using Baygate.Evidence;
using Baygate.LocalHost.Keys;
using Baygate.LocalHost.Tests.Doubles;
using Baygate.Sealing;

namespace Baygate.LocalHost.Tests.Keys;

public sealed class LocalKeyRingTests : IDisposable
{
    private const string Zone = "guangdong";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly byte[] FileKey = [.. Enumerable.Range(0, 32).Select(value => (byte)value)];

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("holding/1.pem")]
    [InlineData("signing.pem")]
    public void Open_NothingThere_MakesKeysForTheOwnerAlone(string file)
    {
        using var ring = Open();

        File.GetUnixFileMode(_folder.At("keys", Zone, file)).ShouldBe(OwnerOnly);
    }

    [Theory]
    [InlineData("keys")]
    [InlineData("keys/guangdong")]
    [InlineData("keys/guangdong/holding")]
    public void Open_NothingThere_MakesFoldersForTheOwnerAlone(string folder)
    {
        using var ring = Open();

        File.GetUnixFileMode(_folder.At(folder)).ShouldBe(OwnerOnly | UnixFileMode.UserExecute);
    }

    [Fact]
    public async Task Open_KeysThere_KeepsThem()
    {
        using var first = Open();
        using var second = Open();

        var wrapped = await WrapAsync(first);
        (await UnwrapAsync(second, wrapped)).ShouldBe(FileKey);
        second.ToZoneKeys().Signer.KeyId.ShouldBe(first.ToZoneKeys().Signer.KeyId);
    }

    [Theory]
    [InlineData("holding/1.pem", UnixFileMode.GroupRead)]
    [InlineData("holding/1.pem", UnixFileMode.OtherWrite)]
    [InlineData("signing.pem", UnixFileMode.OtherRead)]
    public void Open_PrivateKeyOpenToOthers_Throws(string file, UnixFileMode others)
    {
        Open().Dispose();
        File.SetUnixFileMode(_folder.At("keys", Zone, file), OwnerOnly | others);

        Should.Throw<UnauthorizedAccessException>(Open).Message.ShouldContain("chmod 600");
    }

    [Fact]
    public void Open_FileThatHoldsNoKey_Throws()
    {
        Open().Dispose();
        Write("2.pem", "not a key");

        Should.Throw<CryptographicException>(Open);
    }

    [Fact]
    public async Task CurrentHoldingKey_LaterVersionThere_IsThatVersion()
    {
        using var ring = Open();
        AddVersion(2);
        AddVersion(10);

        (await ring.ToZoneKeys().CurrentHoldingKey(Cancellation)).KeyId.ShouldBe("local:guangdong/holding/10");
    }

    [Fact]
    public async Task Resolve_EarlierVersion_StillUnwraps()
    {
        using var ring = Open();
        var wrapped = await WrapAsync(ring);
        AddVersion(2);

        (await UnwrapAsync(ring, wrapped)).ShouldBe(FileKey);
    }

    [Fact]
    public void Resolve_FileTakenAway_Throws()
    {
        using var ring = Open();
        File.Delete(_folder.At("keys", Zone, "holding", "1.pem"));

        Should.Throw<KeyNotFoundException>(() => ring.Resolve("local:guangdong/holding/1", Cancellation));
    }

    [Fact]
    public async Task CurrentHoldingKey_NoneLeft_Throws()
    {
        using var ring = Open();
        File.Delete(_folder.At("keys", Zone, "holding", "1.pem"));

        await Should.ThrowAsync<FileNotFoundException>(async () => await ring.ToZoneKeys().CurrentHoldingKey(Cancellation));
    }

    [Theory]
    [InlineData("local:hongkong/holding/1")]
    [InlineData("local:guangdong/holding/01")]
    [InlineData("local:guangdong/holding/2")]
    [InlineData("local:guangdong/holding/../signing")]
    [InlineData("local:guangdong/holding/")]
    [InlineData("")]
    public void Resolve_IdOfNoKeyOfThisZone_Throws(string keyId)
    {
        using var ring = Open();

        Should.Throw<KeyNotFoundException>(() => ring.Resolve(keyId, Cancellation));
    }

    [Fact]
    public async Task Signer_Signature_VerifiesWithTheExportedKey()
    {
        using var ring = Open();

        var signature = await ring.ToZoneKeys().Signer.SignAsync(FileKey, Cancellation);

        using var exported = ECDsa.Create();
        exported.ImportFromPem(await File.ReadAllTextAsync(_folder.At("keys", Zone, "signing.pub.pem"), Cancellation));
        exported.VerifyData(FileKey, signature, HashAlgorithmName.SHA256).ShouldBeTrue();
        P256.KeyIdOf(exported).ShouldBe(ring.ToZoneKeys().Signer.KeyId);
    }

    private LocalKeyRing Open() => LocalKeyRing.Open(_folder.At("keys"), Zone);

    private void AddVersion(int version)
    {
        using var key = RSA.Create(2048);
        Write($"{version}.pem", key.ExportPkcs8PrivateKeyPem());
    }

    private void Write(string name, string text)
    {
        var path = _folder.At("keys", Zone, "holding", name);
        File.WriteAllText(path, text);
        File.SetUnixFileMode(path, OwnerOnly);
    }

    private static async Task<(string KeyId, byte[] Wrapped)> WrapAsync(LocalKeyRing ring)
    {
        var key = await ring.ToZoneKeys().CurrentHoldingKey(Cancellation);
        return (key.KeyId, await key.WrapKeyAsync(RsaKeyEncryptionKey.Algorithm, FileKey, Cancellation));
    }

    private static async Task<byte[]> UnwrapAsync(LocalKeyRing ring, (string KeyId, byte[] Wrapped) wrapped)
    {
        var key = await ring.ResolveAsync(wrapped.KeyId, Cancellation);
        return await key.UnwrapKeyAsync(RsaKeyEncryptionKey.Algorithm, wrapped.Wrapped, Cancellation);
    }
}
