using System.Security.Cryptography;

namespace Baygate.Sealing.Tests;

public sealed class RsaKeyEncryptionKeyTests
{
    private static readonly byte[] s_secret = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    [Fact]
    public async Task UnwrapKeyAsync_WhatPublicKeyWrapped_GivesItBack()
    {
        using RsaKeyEncryptionKey publicKey = RsaKeyEncryptionKey.FromPem(PublicPem());

        byte[] wrapped = await publicKey.WrapKeyAsync(RsaKeyEncryptionKey.Algorithm, s_secret, TestContext.Current.CancellationToken);

        (await TestKeys.Recipient.UnwrapKeyAsync(RsaKeyEncryptionKey.Algorithm, wrapped, TestContext.Current.CancellationToken))
            .ShouldBe(s_secret);
    }

    [Fact]
    public void KeyId_PublicAndPrivateKey_IsTheSameDigestOfTheSpki()
    {
        using RSA rsa = RSA.Create();
        rsa.ImportFromPem(PublicPem());
        string digest = Convert.ToBase64String(SHA256.HashData(rsa.ExportSubjectPublicKeyInfo()))
            .TrimEnd('=').Replace('+', '-').Replace('/', '_');
        using RsaKeyEncryptionKey publicKey = RsaKeyEncryptionKey.FromPem(PublicPem());

        publicKey.KeyId.ShouldBe("sha256:" + digest);
        TestKeys.Recipient.KeyId.ShouldBe(publicKey.KeyId);
    }

    [Fact]
    public void FromPem_WithKeyId_BearsIt()
    {
        using RsaKeyEncryptionKey key = RsaKeyEncryptionKey.FromPem(PublicPem(), "https://synthetic.vault.azure.net/keys/k/1");

        key.KeyId.ShouldBe("https://synthetic.vault.azure.net/keys/k/1");
    }

    [Fact]
    public void UnwrapKey_WithPublicKey_ThrowsCryptographicException()
    {
        using RsaKeyEncryptionKey publicKey = RsaKeyEncryptionKey.FromPem(PublicPem());
        byte[] wrapped = publicKey.WrapKey(RsaKeyEncryptionKey.Algorithm, s_secret, TestContext.Current.CancellationToken);

        Should.Throw<CryptographicException>(
            () => publicKey.UnwrapKey(RsaKeyEncryptionKey.Algorithm, wrapped, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("RSA-OAEP")]
    [InlineData("RSA1_5")]
    public void WrapKey_AnotherAlgorithm_IsNotSupported(string algorithm) =>
        Should.Throw<NotSupportedException>(() => TestKeys.Recipient.WrapKey(algorithm, s_secret, TestContext.Current.CancellationToken));

    [Fact]
    public void FromPem_1024Bits_IsRefused()
    {
        using RSA weak = RSA.Create(1024);
        string pem = weak.ExportSubjectPublicKeyInfoPem();

        Should.Throw<ArgumentException>(() => RsaKeyEncryptionKey.FromPem(pem))
            .Message.ShouldStartWith("An RSA key for sealing has 2048 to 8192 bits.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("no key")]
    public void FromPem_NoPem_IsRefused(string pem) => Should.Throw<ArgumentException>(() => RsaKeyEncryptionKey.FromPem(pem));

    [Fact]
    public void FromPem_AnotherKindOfKey_IsRefused()
    {
        using ECDsa ec = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        string pem = ec.ExportSubjectPublicKeyInfoPem();

        Should.Throw<CryptographicException>(() => RsaKeyEncryptionKey.FromPem(pem));
    }

    private static string PublicPem()
    {
        using RSA rsa = RSA.Create();
        rsa.ImportFromPem(File.ReadAllText(Vectors.PathOf("test-key-never-use.pem")));
        return rsa.ExportSubjectPublicKeyInfoPem();
    }
}
