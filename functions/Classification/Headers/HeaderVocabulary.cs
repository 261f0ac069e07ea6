using Baygate.Classification.Categories;

namespace Baygate.Classification.Headers;

/// <summary>
/// Finds the category a column header names, in Simplified and Traditional Chinese, English and Portuguese: the whole header is a
/// term, or a run of its words is; in Chinese, the header contains a term of three or more characters or ends with a shorter one.
/// </summary>
internal static class HeaderVocabulary
{
    private static readonly Dictionary<string, HeaderMatch> Exact = [];
    private static readonly List<(HeaderText Term, int Category)> Partial = [];
    private static readonly Dictionary<string, List<string>> SureTerms = [];

    static HeaderVocabulary()
    {
        var generic = DataFile.Read("generic-terms.json", DataFileJson.Default.GenericTerms);
        var ambiguous = generic.Ambiguous.Select(term => new HeaderText(term).Joined).ToHashSet();
        var exactOnly = generic.ExactOnly.Select(term => new HeaderText(term).Joined).ToHashSet();
        foreach (var (id, terms) in DataFile.Read("column-headers.json", DataFileJson.Default.DictionaryStringHeaderTerms))
        {
            var category = CategoryCatalogue.IndexOf(id);
            var sure = SureTerms[id] = [];
            foreach (var written in terms.All())
            {
                var term = new HeaderText(written);
                var isAmbiguous = ambiguous.Contains(term.Joined);
                if (!isAmbiguous)
                    sure.Add(written);
                // A term listed twice goes to the first category; values decide otherwise where they can.
                Exact.TryAdd(term.Joined, new HeaderMatch(category, Exact: true, isAmbiguous, exactOnly.Contains(term.Joined)));
                if (Exact[term.Joined].Category == category && !isAmbiguous && !exactOnly.Contains(term.Joined))
                    Partial.Add((term, category));
            }
        }

        // The longest term says most.
        Partial.Sort((left, right) => right.Term.Joined.Length.CompareTo(left.Term.Joined.Length));
    }

    /// <summary>The category of a header, or null.</summary>
    public static HeaderMatch? Find(string header)
    {
        var text = new HeaderText(header);
        if (text.Joined.Length == 0)
            return null;
        if (Exact.TryGetValue(text.Joined, out var exact))
            return exact;
        foreach (var (term, category) in Partial)
        {
            if (term.IsChinese ? ContainsChinese(text, term) : ContainsWords(text, term))
                return new HeaderMatch(category, Exact: false, Ambiguous: false);
        }

        return null;
    }

    /// <summary>The terms of a category that mean nothing else.</summary>
    public static IReadOnlyList<string> SureTermsOf(string category) => SureTerms[category];

    private static bool ContainsChinese(HeaderText header, HeaderText term) => term.Joined.Length >= 3
        ? header.Joined.Contains(term.Joined, StringComparison.Ordinal)
        : header.Joined.EndsWith(term.Joined, StringComparison.Ordinal) || header.Words.Contains(term.Joined);

    private static bool ContainsWords(HeaderText header, HeaderText term) =>
        term.Joined.Length >= 3 && header.Words.AsSpan().IndexOf(term.Words) >= 0;
}
