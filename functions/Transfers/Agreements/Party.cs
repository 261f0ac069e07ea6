namespace Baygate.Transfers.Agreements;

/// <summary>An organisation that is party to an agreement.</summary>
/// <param name="Id">Its id in the register; the ledger counts per exporter id.</param>
/// <param name="Name">Its registered name.</param>
public sealed record Party(string Id, string Name);
