namespace Baygate.Cli.Sealing;

/// <summary>A file that was sealed, opened or re-wrapped.</summary>
/// <param name="Path">The file that was written.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="TransferId">The transfer id in the header.</param>
/// <param name="Recipients">The ids of the keys in the header.</param>
internal sealed record SealingResult(string Path, long Length, string TransferId, IReadOnlyList<string> Recipients);
