namespace Baygate.Transfers.Zones;

/// <summary>The containers of a zone, and the account that each lies in.</summary>
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

    /// <summary>Every container a served zone has.</summary>
    public static IReadOnlyList<string> All { get; } = [Inbox, Sealed, Evidence, Agreements, Ledger];

    /// <summary>The account that a container lies in.</summary>
    /// <param name="container">One of <see cref="All"/>, or a recipient's container.</param>
    /// <returns>The account: every name but those of <see cref="All"/> is a recipient's.</returns>
    public static ZoneAccount AccountOf(string container) => container switch
    {
        Inbox => ZoneAccount.Uploads,
        Sealed => ZoneAccount.Sealed,
        Evidence or Agreements or Ledger => ZoneAccount.Evidence,
        _ => ZoneAccount.Deliveries,
    };
}
