namespace Baygate.Transfers.Zones;

/// <summary>The containers of a zone's storage account.</summary>
public static class Containers
{
    /// <summary>Uploads in plaintext, until they are sealed.</summary>
    public const string Inbox = "inbox";

    /// <summary>Sealed files that wait for their release.</summary>
    public const string Sealed = "sealed";

    /// <summary>Findings, decisions and signed statements; append-only.</summary>
    public const string Evidence = "evidence";

    /// <summary>Signed versions of the agreements whose origin is this zone; append-only.</summary>
    public const string Agreements = "agreements";

    /// <summary>Keyed hashes of the persons exported, per exporter and year.</summary>
    public const string Ledger = "ledger";

    /// <summary>Events that Event Grid gave up delivering; in Azure in the host's own account, for Event Grid has no business in the zone's.</summary>
    public const string DeadLetters = "deadletters";

    /// <summary>Every container the account of a served zone has.</summary>
    public static IReadOnlyList<string> All { get; } = [Inbox, Sealed, Evidence, Agreements, Ledger];
}
