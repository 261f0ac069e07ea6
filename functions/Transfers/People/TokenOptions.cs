namespace Baygate.Transfers.People;

/// <summary>Whose tokens are taken. Configuration section <c>Baygate:Token</c>.</summary>
public sealed class TokenOptions
{
    /// <summary>The one issuer, as in the claim <c>iss</c>: for Entra ID <c>https://login.microsoftonline.com/{tenant}/v2.0</c>.</summary>
    public string Issuer { get; set; } = "";

    /// <summary>This API's id, as in the claim <c>aud</c>.</summary>
    public string Audience { get; set; } = "";

    /// <summary>Where the issuer publishes its configuration and keys (OpenID Connect Discovery 1.0), or empty where the host has the keys itself.</summary>
    public string MetadataAddress { get; set; } = "";
}
