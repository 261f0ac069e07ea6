using System.Security.Cryptography;
using Baygate.Evidence;
using Baygate.LocalHost.Keys;
using Baygate.LocalHost.Setup;
using Baygate.Transfers.People;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Baygate.LocalHost.DevelopmentIssuer;

/// <summary>Issues tokens for the sample people, with the claims of Entra ID. For development on one machine only.</summary>
internal sealed class TokenIssuer : IDisposable
{
    /// <summary>How long a token is good for: 1 hour.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(1);

    private readonly ECDsa _key = ECDsa.Create();
    private readonly ECDsaSecurityKey _securityKey;
    private readonly TokenOptions _options;
    private readonly TimeProvider _time;
    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };

    /// <summary>Opens the issuer's key <c>issuer.pem</c> (P-256), or makes it.</summary>
    /// <param name="host">The host's options, which name the folder of keys.</param>
    /// <param name="options">Issuer and audience.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="UnauthorizedAccessException">The key is open to others than its owner.</exception>
    public TokenIssuer(IOptions<LocalHostOptions> host, IOptions<TokenOptions> options, TimeProvider time)
    {
        (_options, _time) = (options.Value, time);
        _key.ImportFromPem(SigningKeyFile.ReadOrMake(Path.Combine(host.Value.KeyFolder, "issuer.pem")));
        _securityKey = new ECDsaSecurityKey(_key) { KeyId = P256.KeyIdOf(_key) };
    }

    /// <summary>What a host needs to check this issuer's tokens.</summary>
    /// <returns>The configuration; its key can also sign, so it stays in this process.</returns>
    public OpenIdConnectConfiguration ToConfiguration() => new() { Issuer = _options.Issuer, SigningKeys = { _securityKey } };

    /// <summary>Issues a token.</summary>
    /// <param name="person">For whom.</param>
    /// <returns>The token.</returns>
    public IssuedToken Issue(SamplePerson person)
    {
        var now = _time.GetUtcNow();
        var token = _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = _options.Issuer,
            Audience = _options.Audience,
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = (now + Life).UtcDateTime,
            SigningCredentials = new SigningCredentials(_securityKey, SecurityAlgorithms.EcdsaSha256),
            Claims = new Dictionary<string, object>
            {
                ["tid"] = person.TenantId,
                ["oid"] = person.ObjectId,
                ["name"] = person.Name,
                ["roles"] = person.Roles.ToArray(),
            },
        });
        return new IssuedToken(token, now + Life, person);
    }

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();
}
