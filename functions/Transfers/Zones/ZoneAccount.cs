namespace Baygate.Transfers.Zones;

/// <summary>The storage accounts that a zone's containers lie in, each with rules of its own.</summary>
public enum ZoneAccount
{
    /// <summary>Plaintext on its way in, and the queues of the trigger that watches it.</summary>
    Uploads,

    /// <summary>Sealed files that wait; deliveries are copied from here.</summary>
    Sealed,

    /// <summary>What proves and counts: statements, agreements, ledger and register.</summary>
    Evidence,

    /// <summary>The recipients' containers, which other zones write into.</summary>
    Deliveries,
}
