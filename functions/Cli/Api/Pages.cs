using System.Text.Json.Serialization.Metadata;

namespace Baygate.Cli.Api;

/// <summary>Reads lists page by page.</summary>
internal static class Pages
{
    private const int MaxPageSize = 100;

    /// <summary>Reads items up to a limit.</summary>
    /// <returns>The items; with a continuation when there are more.</returns>
    public static async Task<Page<T>> ReadAsync<T>(
        ApiClient api, string path, string filter, int limit, JsonTypeInfo<Page<T>> shape, CancellationToken cancellationToken)
    {
        List<T> items = [];
        string? continuation = null;
        do
        {
            string after = continuation is null ? "" : $"&continuation={Uri.EscapeDataString(continuation)}";
            int pageSize = Math.Min(MaxPageSize, limit - items.Count);
            Page<T> page = await api.GetAsync($"{path}?pageSize={pageSize}{filter}{after}", shape, cancellationToken);
            items.AddRange(page.Items);
            continuation = page.Continuation;
        }
        while (continuation is not null && items.Count < limit);

        return new Page<T>(items, continuation);
    }
}
