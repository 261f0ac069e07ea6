using Baygate.Classification.Categories;

namespace Baygate.Classification.Headers;

/// <summary>
/// Finds the category a column header names, in Simplified and Traditional Chinese, English and Portuguese: the whole header is a
/// term, as written, in its plainest form or but for what stands in parentheses; or a generic term of somebody; or a run of its words is a
/// term, in Chinese one of three or more characters within it or a shorter one at its end.
/// </summary>
internal static class HeaderVocabulary
{
    private const int ShortestContained = 3;

    // Of a term.
    private const int MostWords = 8;

    private static readonly Dictionary<string, HeaderMatch> Exact = [];
    private static readonly Dictionary<string, HeaderMatch> Plain = [];
    private static readonly List<(string Term, int Category)> Chinese = [];
    private static readonly Dictionary<string, int> Words = [];
    private static readonly Dictionary<string, List<string>> SureTerms = [];
    private static readonly HashSet<string> Ambiguous = Joined(GenericTerms.Data.Ambiguous);
    private static readonly HashSet<string> ExactOnly = Joined(GenericTerms.Data.ExactOnly);

    static HeaderVocabulary()
    {
        // A term listed twice goes to the first category; values decide otherwise where they can.
        foreach (var (id, terms) in DataFile.Read("column-headers.json", DataFileJson.Default.DictionaryStringHeaderTerms))
        {
            var sure = SureTerms[id] = [];
            sure.AddRange(terms.All().Where(term => !Ambiguous.Contains(new HeaderText(term).Joined)));
            Add(id, terms.All());
        }

        foreach (var (id, terms) in DataFile.Read("further-headers.json", DataFileJson.Default.DictionaryStringStringArray))
            Add(id, terms);
        // The longest term says most.
        Chinese.Sort((left, right) => right.Term.Length.CompareTo(left.Term.Length));
    }

    /// <summary>The category of a header, or null.</summary>
    public static HeaderMatch? Find(string header)
    {
        var text = new HeaderText(header);
        if (text.Joined.Length == 0)
            return null;
        if (Exact.TryGetValue(text.Joined, out var exact))
            return exact;
        var words = PlainHeader.WordsOf(text);
        if (Plain.TryGetValue(string.Concat(words), out var plain))
            return plain;
        return WithoutRemark(header) ?? OwnedTerm.Find(words, Plain) ?? (text.IsChinese ? InChinese(words) : InWords(words));
    }

    /// <summary>The terms of a category that mean nothing else.</summary>
    public static IReadOnlyList<string> SureTermsOf(string category) => SureTerms[category];

    private static void Add(string id, IEnumerable<string> terms)
    {
        var category = CategoryCatalogue.IndexOf(id);
        foreach (var written in terms)
        {
            var term = new HeaderText(written);
            var words = PlainHeader.WordsOf(term);
            var match = new HeaderMatch(category, Exact: true, Ambiguous.Contains(term.Joined), ExactOnly.Contains(term.Joined));
            Exact.TryAdd(term.Joined, match);
            Plain.TryAdd(string.Concat(words), match);
            if (Exact[term.Joined].Category == category && !match.Ambiguous && !match.Generic)
                AddPartial(words, term.IsChinese, category);
        }
    }

    // Telefone (casa), Sex (M/F), 年龄（岁）: the remark may be of a person, so the header is not shown for it.
    private static HeaderMatch? WithoutRemark(string header) =>
        header.IndexOfAny(['(', '（', '[', '【']) is > 0 and var remark && Find(header[..remark]) is { } match ? match with { Exact = false } : null;

    private static void AddPartial(string[] words, bool isChinese, int category)
    {
        var joined = string.Concat(words);
        if (isChinese)
            Chinese.Add((joined, category));
        else if (joined.Length >= ShortestContained)
            Words.TryAdd(string.Join(' ', words), category);
    }

    // The longest run of words that is a term.
    private static HeaderMatch? InWords(string[] words)
    {
        var (found, longest) = (-1, 0);
        for (var first = 0; first < words.Length; first++)
        {
            for (var last = first; last < Math.Min(words.Length, first + MostWords); last++)
            {
                var run = string.Join(' ', words, first, last - first + 1);
                if (run.Length > longest && Words.TryGetValue(run, out var category))
                    (found, longest) = (category, run.Length);
            }
        }

        return found < 0 ? null : new HeaderMatch(found, Exact: false, Ambiguous: false);
    }

    // The last word says what it is: 联系人电话 is a telephone.
    private static HeaderMatch? InChinese(string[] words)
    {
        var joined = string.Concat(words);
        var (found, furthest) = (-1, 0);
        foreach (var (term, category) in Chinese)
        {
            var end = End(joined, words, term);
            if (end > furthest)
                (found, furthest) = (category, end);
        }

        return found < 0 ? InWords(words) : new HeaderMatch(found, Exact: false, Ambiguous: false);
    }

    private static int End(string header, string[] words, string term)
    {
        if (term.Length >= ShortestContained)
            return header.LastIndexOf(term, StringComparison.Ordinal) is >= 0 and var at ? at + term.Length : 0;
        if (header.EndsWith(term, StringComparison.Ordinal))
            return header.Length;
        return words.Contains(term) ? header.LastIndexOf(term, StringComparison.Ordinal) + term.Length : 0;
    }

    private static HashSet<string> Joined(string[] terms) => [.. terms.Select(term => new HeaderText(term).Joined)];
}
