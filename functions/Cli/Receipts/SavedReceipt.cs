namespace Baygate.Cli.Receipts;

/// <summary>A receipt that was saved.</summary>
/// <param name="Path">The file.</param>
/// <param name="Length">Its length in bytes.</param>
internal sealed record SavedReceipt(string Path, long Length);
