using Baygate.Transfers;

namespace Baygate.LocalHost.Setup;

/// <summary>What the local host needs to know. Configuration section <c>Baygate</c>.</summary>
public sealed class LocalHostOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Baygate";

    /// <summary>The address the host listens on when the configuration key <c>urls</c> names none.</summary>
    public const string DefaultUrl = "http://127.0.0.1:7071";

    /// <summary>The folder for what the host makes; its keys lie in the folder <c>keys</c> in it. Default <c>.local</c>.</summary>
    public string Folder { get; set; } = ".local";

    /// <summary>For each zone, <c>guangdong</c>, <c>hongkong</c>, <c>macau</c>, the connection string of the one account that stands in for all it has in Azure.</summary>
    public Dictionary<string, string> Zones { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The connection string of the account with the host's own tables: the register and the workflows.</summary>
    public string Register { get; set; } = "";

    /// <summary>The addresses the host listens on, separated by semicolons; taken from the configuration key <c>urls</c>.</summary>
    public string Urls { get; set; } = DefaultUrl;

    /// <summary>The folder of the keys.</summary>
    internal string KeyFolder => Path.Combine(Folder, "keys");

    /// <summary>The name by which a zone goes in configuration, key ids and folders.</summary>
    /// <param name="zone">The zone.</param>
    /// <returns>The name in lower case.</returns>
    internal static string NameOf(Zone zone) => zone.ToString().ToLowerInvariant();
}
