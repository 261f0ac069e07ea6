using Microsoft.Extensions.Options;

namespace Baygate.Transfers.People;

/// <summary>Stops a host whose <see cref="TokenOptions"/> would take no token, or read keys over an open line.</summary>
public sealed class TokenOptionsValidator : IValidateOptions<TokenOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, TokenOptions options)
    {
        if (!Uri.TryCreate(options.Issuer, UriKind.Absolute, out _)) return ValidateOptionsResult.Fail("Baygate:Token:Issuer is not an absolute URI.");
        if (string.IsNullOrWhiteSpace(options.Audience)) return ValidateOptionsResult.Fail("Baygate:Token:Audience is missing.");
        return options.MetadataAddress.Length == 0 || IsHttps(options.MetadataAddress)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("Baygate:Token:MetadataAddress is not an https address.");
    }

    private static bool IsHttps(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;
}
