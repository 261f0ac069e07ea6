using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Baygate.Transfers.Api;

/// <summary>
/// The opaque form of a list's mark: the mark under a digest that ties it to the query and the caller it was given for, so that a changed
/// one, or one of another query, is told from a good one. It grants nothing: what a caller may see is applied anew to every page.
/// </summary>
internal static class ContinuationToken
{
    private const int DigestSize = 16;
    private const int MaxLength = 2048;

    /// <summary>Writes a mark for a query.</summary>
    public static string? Write(string? mark, string query) => mark is null
        ? null
        : Base64Url.EncodeToString([.. Digest(mark, query), .. Encoding.UTF8.GetBytes(mark)]);

    /// <summary>Reads a mark back.</summary>
    /// <returns>The mark, or null when the text was not written for this query.</returns>
    public static string? Read(string token, string query)
    {
        if (token.Length > MaxLength || !Base64Url.IsValid(token)) return null;
        var bytes = Base64Url.DecodeFromChars(token);
        if (bytes.Length < DigestSize) return null;
        var mark = Encoding.UTF8.GetString(bytes.AsSpan(DigestSize));
        return Write(mark, query) == token ? mark : null;
    }

    private static ReadOnlySpan<byte> Digest(string mark, string query) =>
        SHA256.HashData(Encoding.UTF8.GetBytes($"BaygateContinuationV1\0{query.Length}\0{query}\0{mark}")).AsSpan(0, DigestSize);
}
