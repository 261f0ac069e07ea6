namespace Baygate.Transfers.Releasing;

/// <summary>The statement that a release began: the header made for the recipient. It goes when the transfer ends.</summary>
/// <param name="TransferId">The transfer.</param>
/// <param name="BindingDigest">What was approved.</param>
/// <param name="Header">The sealed file's header, its file key wrapped for the recipient alone.</param>
internal sealed record ReleaseStatement(string TransferId, string BindingDigest, byte[] Header);
