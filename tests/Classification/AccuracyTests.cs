using Baygate.Corpus.Documents;
using Baygate.Corpus.Scoring;

namespace Baygate.Classification.Tests;

/// <summary>Precision and recall on a small labelled corpus. <c>tests/Corpus</c> is a program that measures them on a large one, for any seed.</summary>
public class AccuracyTests
{
    private const int Seed = 21;

    [Fact]
    public async Task Classify_LabelledCorpus_MeetsTheTargets()
    {
        var scores = new Scores();
        foreach (var document in LabelledCorpus.Write(Seed, texts: 20, tables: 2))
            await scores.AddAsync(document);

        scores.ByCategory.Where(pair => !Targets.AreMet(pair.Key, pair.Value)).Select(pair => pair.Key).ShouldBeEmpty();
        (10_000.0 * scores.CleanFalseHits / scores.CleanCells).ShouldBeLessThanOrEqualTo(Targets.FalseHitsPer10000Cells);
    }
}
