using System.ComponentModel.DataAnnotations;
using Baygate.Transfers;

namespace Baygate.App.Hosting;

/// <summary>
/// What this app stands on. Configuration section <see cref="Section"/>; no value is a secret. In Azure every client signs in with the
/// app's managed identity.
/// </summary>
public sealed class AppOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Baygate";

    /// <summary>The zone this app serves; it holds the keys of no other.</summary>
    [Required]
    public Zone? Zone { get; set; }

    /// <summary>The other zones, which this app delivers to; not its own.</summary>
    public Dictionary<Zone, ZoneOptions> Zones { get; } = [];

    /// <summary>The blob service of the own zone's account for sealed files, <c>https://</c>.</summary>
    public Uri? SealedBlobServiceUri { get; set; }

    /// <summary>The blob service of the own zone's account for evidence, agreements and ledger, <c>https://</c>.</summary>
    public Uri? EvidenceBlobServiceUri { get; set; }

    /// <summary>The table service of the own zone's account for evidence, where the register is, <c>https://</c>.</summary>
    public Uri? TableServiceUri { get; set; }

    /// <summary>The own zone's vault, <c>https://</c>.</summary>
    [Required]
    public Uri? VaultUri { get; set; }

    /// <summary>The name of the RSA key that wraps file keys until release. Default <c>holding</c>.</summary>
    [Required]
    public string HoldingKey { get; set; } = "holding";

    /// <summary>The name of the P-256 key that signs statements. Default <c>signing</c>.</summary>
    [Required]
    public string SigningKey { get; set; } = "signing";

    /// <summary>The client id of the user-assigned managed identity; null for the system-assigned one.</summary>
    public string? ManagedIdentityClientId { get; set; }

    /// <summary>
    /// The connection string of an Azurite that stands in for every zone's storage; for the environment Development alone. Null in Azure.
    /// </summary>
    public string? DevelopmentStorage { get; set; }
}
