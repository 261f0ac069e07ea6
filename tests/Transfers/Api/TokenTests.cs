using System.Security.Cryptography;
using Baygate.Tests.Azurite;
using Baygate.Transfers.People;
using Baygate.Transfers.Tests.People;

namespace Baygate.Transfers.Tests.Api;

public sealed class TokenTests(AzuriteFixture azurite) : ApiTest(azurite)
{
    private const string Path = "/api/transfers";

    [Fact]
    public async Task Call_WithoutToken_IsRefused()
    {
        var answer = await Host.As(null).GetAsync(Path);

        answer.ShouldBe(401, "token-missing");
        answer.Headers["WWW-Authenticate"].ShouldBe("Bearer");
    }

    [Fact]
    public async Task Call_WithGoodToken_IsTaken() => (await Host.As(TestPerson.Auditor).GetAsync(Path)).ShouldBe(200);

    [Fact]
    public async Task Call_WithUnknownRole_LacksTheRole() =>
        (await SendAsync(claims => claims["roles"] = "Transfer.Everything")).ShouldBe(403, "role-missing");

    [Theory]
    [InlineData("iss", "https://issuer.test/v2.0/")]
    [InlineData("iss", "https://other.test/v2.0")]
    [InlineData("aud", "api://other")]
    [InlineData("tid", null)]
    [InlineData("tid", "common")]
    [InlineData("oid", null)]
    [InlineData("oid", "")]
    [InlineData("oid", "00000000-0000-0000-0000-000000000000")]
    [InlineData("oid", "../../evidence")]
    [InlineData("exp", null)]
    public async Task Call_WithOtherClaim_IsRefused(string claim, string? value) => await ShouldBeRefusedAsync(claims =>
    {
        if (value is null) claims.Remove(claim);
        else claims[claim] = value;
    });

    [Fact]
    public async Task Call_AfterExpiryAndSkew_IsRefused()
    {
        var client = Host.As(TestPerson.Auditor);
        Host.Time.Advance(TimeSpan.FromHours(1) + TokenAuthenticator.ClockSkew);

        (await client.GetAsync(Path)).ShouldBe(401, "token-invalid");
    }

    [Fact]
    public async Task Call_JustBeforeExpiryAndSkew_IsTaken()
    {
        var client = Host.As(TestPerson.Auditor);
        Host.Time.Advance(TimeSpan.FromHours(1) + TokenAuthenticator.ClockSkew - TimeSpan.FromSeconds(2));

        (await client.GetAsync(Path)).ShouldBe(200);
    }

    [Fact]
    public async Task Call_BeforeItsTime_IsRefused() =>
        await ShouldBeRefusedAsync(claims => claims["nbf"] = Host.Time.GetUtcNow().AddMinutes(2).ToUnixTimeSeconds());

    [Fact]
    public async Task Call_Unsigned_IsRefused() =>
        (await Host.With(TestIssuer.Write(TestIssuer.Header("none"), Claims(), _ => [])).GetAsync(Path)).ShouldBe(401, "token-invalid");

    [Fact]
    public async Task Call_WithTheSignatureCutOff_IsRefused()
    {
        var token = Host.Issuer.TokenFor(TestPerson.Auditor, Host.Time.GetUtcNow());

        (await Host.With(token[..(token.LastIndexOf('.') + 1)]).GetAsync(Path)).ShouldBe(401, "token-invalid");
    }

    [Fact]
    public async Task Call_SignedWithThePublicKeyAsSecret_IsRefused()
    {
        foreach (var secret in new[] { TestIssuer.Key.ExportSubjectPublicKeyInfo(), System.Text.Encoding.UTF8.GetBytes(TestIssuer.Key.ExportSubjectPublicKeyInfoPem()) })
        {
            var token = TestIssuer.Write(TestIssuer.Header("HS256"), Claims(), data => HMACSHA256.HashData(secret, data));

            (await Host.With(token).GetAsync(Path)).ShouldBe(401, "token-invalid");
        }
    }

    [Fact]
    public async Task Call_SignedWithAnotherKey_IsRefused()
    {
        using var other = RSA.Create(2048);
        var token = TestIssuer.Write(
            TestIssuer.Header("RS256"), Claims(), data => other.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

        (await Host.With(token).GetAsync(Path)).ShouldBe(401, "token-invalid");
    }

    [Fact]
    public async Task Call_SignedWithAKeyOfItsOwnHeader_IsRefused()
    {
        using var other = RSA.Create(2048);
        var key = other.ExportParameters(false);
        var header = TestIssuer.Header("RS256");
        header.Remove("kid");
        header["jwk"] = new
        {
            kty = "RSA",
            n = System.Buffers.Text.Base64Url.EncodeToString(key.Modulus),
            e = System.Buffers.Text.Base64Url.EncodeToString(key.Exponent),
        };
        var token = TestIssuer.Write(header, Claims(), data => other.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

        (await Host.With(token).GetAsync(Path)).ShouldBe(401, "token-invalid");
    }

    [Fact]
    public async Task Call_WithAnyClaimChangedAfterSigning_IsRefused()
    {
        var token = Host.Issuer.TokenFor(TestPerson.WithoutRoles, Host.Time.GetUtcNow()).Split('.');
        var other = Host.Issuer.TokenFor(TestPerson.Auditor, Host.Time.GetUtcNow()).Split('.');

        (await Host.With($"{token[0]}.{other[1]}.{token[2]}").GetAsync(Path)).ShouldBe(401, "token-invalid");
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("a.b.c")]
    [InlineData("....")]
    public async Task Call_WithSomethingElseThanAToken_IsRefused(string token) =>
        (await Host.With(token).GetAsync(Path)).ShouldBe(401, token.Length == 0 ? "token-missing" : "token-invalid");

    [Fact]
    public async Task Call_WithIdTokenType_IsRefused()
    {
        var header = TestIssuer.Header("RS256");
        header["typ"] = "logout+jwt";

        (await Host.With(TestIssuer.Write(header, Claims(), TestIssuer.SignWithRsa)).GetAsync(Path)).ShouldBe(401, "token-invalid");
    }

    [Fact]
    public async Task Refusal_Always_SaysNoMoreThanAWord()
    {
        var answer = await SendAsync(claims => claims["iss"] = "https://other.test/v2.0");

        answer.Detail.ShouldBe("The token is not accepted: issuer.");
        answer.Headers["WWW-Authenticate"].ShouldBe("Bearer error=\"invalid_token\"");
    }

    private Dictionary<string, object?> Claims() => Host.Issuer.ClaimsFor(TestPerson.Auditor, Host.Time.GetUtcNow());

    private Task<ApiAnswer> SendAsync(Action<Dictionary<string, object?>> change) =>
        Host.With(Host.Issuer.TokenFor(TestPerson.Auditor, Host.Time.GetUtcNow(), change)).GetAsync(Path);

    private async Task ShouldBeRefusedAsync(Action<Dictionary<string, object?>> change) => (await SendAsync(change)).ShouldBe(401, "token-invalid");
}
