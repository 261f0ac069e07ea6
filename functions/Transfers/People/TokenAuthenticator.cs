using Baygate.Transfers.Api.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Baygate.Transfers.People;

/// <summary>Finds out who calls from the bearer token alone (RFC 6750, RFC 8725): signature, issuer, audience, lifetime, person, roles.</summary>
/// <param name="issuer">The issuer's configuration with its signing keys, each with a key id.</param>
/// <param name="options">Whose tokens are taken.</param>
/// <param name="time">The clock for lifetimes.</param>
/// <param name="logger">Where refusals go.</param>
public sealed partial class TokenAuthenticator(
    IConfigurationManager<OpenIdConnectConfiguration> issuer, IOptions<TokenOptions> options, TimeProvider time, ILogger<TokenAuthenticator> logger)
{
    /// <summary>How far the issuer's clock and ours may be apart.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(1);

    private const string Scheme = "Bearer ";

    // Asymmetric ones only: with them a public key can never serve as the secret of an HMAC, and "none" is not among them.
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = 16 * 1024 };

    internal async Task<Answer<Caller>> AuthenticateAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var header = request.Headers.Authorization;
        if (header.Count > 1) return Refuse("header");
        if (header is not [{ } value] || !value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return ProblemTypes.TokenMissing.With("Send a bearer token.");

        var result = await ValidateAsync(value[Scheme.Length..].Trim(), cancellationToken);
        if (!result.IsValid) return Refuse(WordFor(result.Exception));
        var token = (JsonWebToken)result.SecurityToken;
        return Person.TryCreate(Text(token, "tid"), Text(token, "oid"), out var person)
            ? new Caller(person, token.Claims.Where(claim => claim.Type == "roles").Select(claim => claim.Value).Where(Roles.All.Contains).ToHashSet())
            : Refuse("person");
    }

    private static string? Text(JsonWebToken token, string claim) => token.TryGetPayloadValue<string>(claim, out var value) ? value : null;

    private static string WordFor(Exception failure) => failure switch
    {
        SecurityTokenInvalidLifetimeException or SecurityTokenNoExpirationException => "lifetime",
        SecurityTokenInvalidIssuerException => "issuer",
        SecurityTokenInvalidAudienceException => "audience",
        SecurityTokenInvalidSignatureException or SecurityTokenInvalidAlgorithmException => "signature",
        _ => "form",
    };

    private async Task<TokenValidationResult> ValidateAsync(string token, CancellationToken cancellationToken)
    {
        var configuration = await issuer.GetConfigurationAsync(cancellationToken);
        var result = await _handler.ValidateTokenAsync(token, Parameters(configuration));
        if (result.Exception is not SecurityTokenSignatureKeyNotFoundException) return result;

        // The issuer may have changed its keys; the configuration manager limits how often it really asks.
        issuer.RequestRefresh();
        var refreshed = await issuer.GetConfigurationAsync(cancellationToken);
        return ReferenceEquals(refreshed, configuration) ? result : await _handler.ValidateTokenAsync(token, Parameters(refreshed));
    }

    private TokenValidationParameters Parameters(OpenIdConnectConfiguration configuration) => new()
    {
        ValidIssuer = options.Value.Issuer,
        ValidAudience = options.Value.Audience,
        ValidAlgorithms = Algorithms,
        ValidTypes = ["JWT", "at+jwt"],
        IssuerSigningKeys = configuration.SigningKeys,
        TryAllIssuerSigningKeys = false,
        RequireExpirationTime = true,
        LifetimeValidator = (notBefore, expires, _, _) => IsAlive(notBefore, expires),
    };

    private bool IsAlive(DateTime? notBefore, DateTime? expires)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return expires is { } end && now < end + ClockSkew && (notBefore is null || notBefore - ClockSkew <= now);
    }

    private Problem Refuse(string word)
    {
        LogRefused(word);
        return ProblemTypes.TokenInvalid.With($"The token is not accepted: {word}.");
    }
}
