using System.Globalization;
using Baygate.Corpus.Documents;
using Baygate.Corpus.Scoring;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is not ([_] or [_, "--errors"]) || !int.TryParse(args[0], out var seed))
{
    Console.Error.WriteLine("Usage: corpus SEED [--errors]   classifies the corpus of the seed and prints precision and recall per category");
    return 2;
}

var scores = new Scores();
foreach (var document in LabelledCorpus.Write(seed, texts: 200, tables: 10))
    await scores.AddAsync(document);

Console.WriteLine("| category | there | found | precision | recall | wanted | |");
Console.WriteLine("|---|---:|---:|---:|---:|---|---|");
foreach (var (category, score) in scores.ByCategory)
{
    var (precision, recall) = Targets.Of(category);
    Console.WriteLine($"| {category} | {score.Hits + score.Misses} | {score.Hits + score.FalseHits} | {score.Precision:F4} | {score.Recall:F4} | {precision:F2} / {recall:F2} | {(Targets.AreMet(category, score) ? "" : "missed")} |");
}

var per10000 = 10_000.0 * scores.CleanFalseHits / scores.CleanCells;
Console.WriteLine();
Console.WriteLine($"False hits where no person is: {scores.CleanFalseHits} in {scores.CleanCells} cells and lines, {per10000:F2} per 10,000 (at most {Targets.FalseHitsPer10000Cells}).");
if (args is [_, "--errors"])
{
    foreach (var error in scores.Errors)
        Console.WriteLine(error);
}

return per10000 <= Targets.FalseHitsPer10000Cells && scores.ByCategory.All(pair => Targets.AreMet(pair.Key, pair.Value)) ? 0 : 1;
