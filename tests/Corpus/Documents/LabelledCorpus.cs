namespace Baygate.Corpus.Documents;

/// <summary>All documents of a seed.</summary>
internal static class LabelledCorpus
{
    /// <summary>Writes the documents.</summary>
    /// <param name="seed">The same seed gives the same bytes.</param>
    /// <param name="texts">Documents of each kind of text.</param>
    /// <param name="tables">Documents of each table, in each form.</param>
    public static IEnumerable<LabelledDocument> Write(int seed, int texts, int tables)
    {
        var random = new Random(seed);
        foreach (var template in Data.Read<ProseTemplate[]>("prose.json"))
        {
            for (var number = 0; number < texts; number++)
                yield return template.Write(random, number);
        }

        foreach (var template in Data.Read<TableTemplate[]>("tables.json"))
        {
            for (var number = 0; number < tables; number++)
            {
                foreach (var document in template.WriteAll(random, number))
                    yield return document;
            }
        }
    }
}
