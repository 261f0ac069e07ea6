using Baygate.Transfers.People;

namespace Baygate.Transfers.Tests.People;

public sealed class TokenOptionsValidatorTests
{
    [Theory]
    [InlineData("https://issuer.test/v2.0", "api://baygate", "", true)]
    [InlineData("https://issuer.test/v2.0", "api://baygate", "https://issuer.test/.well-known/openid-configuration", true)]
    [InlineData("", "api://baygate", "", false)]
    [InlineData("issuer", "api://baygate", "", false)]
    [InlineData("https://issuer.test/v2.0", "", "", false)]
    [InlineData("https://issuer.test/v2.0", "api://baygate", "http://issuer.test/.well-known/openid-configuration", false)]
    public void Validate_Always_TakesOnlyWhatCanWork(string issuer, string audience, string metadata, bool good) =>
        new TokenOptionsValidator()
            .Validate(null, new TokenOptions { Issuer = issuer, Audience = audience, MetadataAddress = metadata })
            .Succeeded.ShouldBe(good);
}
