namespace Baygate.Transfers.SealingFiles;

/// <summary>What every worker needs to seal a range: made once, so that all ranges are sealed under one key and one salt.</summary>
/// <param name="Header">The header, its file key wrapped for the zone alone.</param>
/// <param name="Salt">The payload's salt.</param>
internal sealed record SealDraft(byte[] Header, byte[] Salt);
