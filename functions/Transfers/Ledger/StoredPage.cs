using Azure;

namespace Baygate.Transfers.Ledger;

/// <summary>A page with its version in storage.</summary>
/// <param name="Page">The page.</param>
/// <param name="ETag">Its version, or null where none is stored.</param>
internal sealed record StoredPage(YearPage Page, ETag? ETag)
{
    /// <summary>No page.</summary>
    public static StoredPage None { get; } = new(YearPage.Empty, null);
}
