namespace Baygate.Classification.Headers;

/// <summary>
/// A generic term that a header says is somebody's: customer phone, 客户电话, telefone do cliente. Alone it may be of a shop; this way it is
/// of a person.
/// </summary>
internal static class OwnedTerm
{
    private const int MostWords = 3;

    private static readonly HashSet<string> Holders =
        [.. GenericTerms.Data.Holders.Select(holder => string.Concat(PlainHeader.WordsOf(new HeaderText(holder))))];

    private static readonly HashSet<string> Particles = ["de", "do", "da", "dos", "das", "of", "the", "s"];

    /// <summary>The category of such a header, or null.</summary>
    /// <param name="words">The plain words of the header.</param>
    /// <param name="terms">The vocabulary by plain forms.</param>
    public static HeaderMatch? Find(string[] words, IReadOnlyDictionary<string, HeaderMatch> terms)
    {
        if (words is [var only] && only[0] >= '\u3400')
            return InChinese(only, terms);
        for (var length = 1; length <= MostWords && length < words.Length; length++)
        {
            if (AreHolders(words[..^length]) && Generic(string.Concat(words[^length..]), terms) is { } last)
                return last;
            if (Particles.Contains(words[length]) && AreHolders(words[length..]) && Generic(string.Concat(words[..length]), terms) is { } first)
                return first;
        }

        return null;
    }

    private static HeaderMatch? InChinese(string header, IReadOnlyDictionary<string, HeaderMatch> terms)
    {
        for (var at = 1; at < header.Length; at++)
        {
            if (Holders.Contains(header[..at]) && Generic(header[at..], terms) is { } match)
                return match;
        }

        return null;
    }

    private static bool AreHolders(string[] words) =>
        words.Any(Holders.Contains) && words.All(word => Holders.Contains(word) || Particles.Contains(word));

    private static HeaderMatch? Generic(string term, IReadOnlyDictionary<string, HeaderMatch> terms) =>
        terms.TryGetValue(term, out var match) && match is { Generic: true, Ambiguous: false } ? match with { Exact = false, Generic = false } : null;
}
