using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Baygate.Transfers.People;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Baygate.Transfers.Tests.People;

/// <summary>Issues tokens, also wrong ones: header, claims and signature are put together by hand.</summary>
internal sealed class TestIssuer
{
    public const string KeyId = "test-key";

    public static RSA Key { get; } = RSA.Create(2048);

    public TokenOptions Options { get; } = new() { Issuer = "https://issuer.test/v2.0", Audience = "api://baygate-test" };

    public OpenIdConnectConfiguration Configuration
    {
        get
        {
            var configuration = new OpenIdConnectConfiguration { Issuer = Options.Issuer };
            configuration.SigningKeys.Add(new RsaSecurityKey(Key.ExportParameters(false)) { KeyId = KeyId });
            return configuration;
        }
    }

    public string TokenFor(TestPerson person, DateTimeOffset now, Action<Dictionary<string, object?>>? change = null) =>
        Write(Header("RS256"), ClaimsFor(person, now, change), SignWithRsa);

    public Dictionary<string, object?> ClaimsFor(TestPerson person, DateTimeOffset now, Action<Dictionary<string, object?>>? change = null)
    {
        var claims = new Dictionary<string, object?>
        {
            ["iss"] = Options.Issuer,
            ["aud"] = Options.Audience,
            ["nbf"] = now.ToUnixTimeSeconds(),
            ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
            ["tid"] = TestPerson.TenantId,
            ["oid"] = person.ObjectId,
            ["roles"] = person.Roles,
        };
        change?.Invoke(claims);
        return claims;
    }

    public static Dictionary<string, object?> Header(string algorithm) => new() { ["typ"] = "JWT", ["alg"] = algorithm, ["kid"] = KeyId };

    public static byte[] SignWithRsa(byte[] data) => Key.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    public static string Write(Dictionary<string, object?> header, Dictionary<string, object?> claims, Func<byte[], byte[]> sign)
    {
        var signed = $"{Encode(header)}.{Encode(claims)}";
        return $"{signed}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    private static string Encode(Dictionary<string, object?> part) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part));
}
