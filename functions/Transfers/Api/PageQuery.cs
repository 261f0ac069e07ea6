using System.Globalization;
using Baygate.Transfers.Api.Messages;
using Baygate.Transfers.Api.Problems;
using Baygate.Transfers.People;
using Microsoft.AspNetCore.Http;

namespace Baygate.Transfers.Api;

/// <summary>Which page of a list is asked for.</summary>
/// <param name="PageSize">Items a page, 1 to 100.</param>
/// <param name="Mark">Where the page begins, or null for the first.</param>
/// <param name="Query">The list, its filter and its reader: what a continuation is good for.</param>
internal sealed record PageQuery(int PageSize, string? Mark, string Query)
{
    private const int DefaultSize = 20;
    private const int MaxSize = 100;

    /// <summary>Reads the query parameters <c>pageSize</c> and <c>continuation</c>.</summary>
    public static Answer<PageQuery> Read(HttpRequest request, Caller caller, string list)
    {
        var (sizes, continuations) = (request.Query["pageSize"], request.Query["continuation"]);
        var size = DefaultSize;
        if (sizes.Count > 1 || (sizes is [{ } text] && !IsSize(text, out size)))
            return ProblemTypes.PageSizeInvalid.With($"A page has 1 to {MaxSize} items.");

        var query = $"{list}\0{caller.Person}";
        if (continuations.Count == 0) return new PageQuery(size, null, query);
        return continuations is [{ } token] && ContinuationToken.Read(token, query) is { } mark
            ? new PageQuery(size, mark, query)
            : ProblemTypes.ContinuationInvalid.With("Send the continuation of the page before, with the same filter.");
    }

    /// <summary>The page with its continuation in the form in which it is given out.</summary>
    public PageOf<T> Page<T>(IReadOnlyList<T> items, string? mark) => new(items, ContinuationToken.Write(mark, Query));

    private static bool IsSize(string text, out int size) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out size) && size is >= 1 and <= MaxSize;
}
