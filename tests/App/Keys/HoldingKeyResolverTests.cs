using Azure.Core.Cryptography;
using Baygate.App.Tests.Compilation;

namespace Baygate.App.Tests.Keys;

public sealed class HoldingKeyResolverTests
{
    private const string Vault = "https://hk.vault.azure.net/";

    [Fact]
    public void Resolve_AVersionOfTheHoldingKey_AnswersThatVersion() =>
        Resolver().Resolve(Vault + "keys/holding/0123", TestContext.Current.CancellationToken).KeyId.ShouldBe(Vault + "keys/holding/0123");

    [Theory]
    [InlineData("")]
    [InlineData("holding")]
    [InlineData(Vault + "keys/holding")]
    [InlineData(Vault + "keys/signing/0123")]
    [InlineData(Vault + "keys/Holding/0123")]
    [InlineData("https://gd.vault.azure.net/keys/holding/0123")]
    [InlineData("https://hk.vault.azure.net.example/keys/holding/0123")]
    [InlineData("http://hk.vault.azure.net/keys/holding/0123")]
    [InlineData("https://hk.vault.azure.net:8443/keys/holding/0123")]
    public void Resolve_AnythingElse_IsRefused(string keyId) =>
        Should.Throw<KeyNotFoundException>(() => Resolver().Resolve(keyId, TestContext.Current.CancellationToken));

    private static IKeyEncryptionKeyResolver Resolver()
    {
        var vault = Activator.CreateInstance(CompiledApp.TypeOf("Azure.Security.KeyVault.Keys.KeyClient"), new Uri(Vault), null);
        return (IKeyEncryptionKeyResolver)CompiledApp.Create("Keys.HoldingKeyResolver", vault, "holding");
    }
}
