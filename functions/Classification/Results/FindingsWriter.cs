using Baygate.Classification.Categories;
using Baygate.Classification.Persons;

namespace Baygate.Classification.Results;

/// <summary>Puts the findings of one file together.</summary>
/// <param name="Bytes">Its length.</param>
/// <param name="Format">Its format, if known.</param>
/// <param name="Encoding">Its encoding, if it has one.</param>
internal sealed record FindingsWriter(long Bytes, string? Format, string? Encoding)
{
    /// <summary>Of a file that could not be looked into: nothing is known.</summary>
    public ClassificationResult NotScanned(Unscannable reason) => new(
        new Findings
        {
            Bytes = Bytes,
            Verdict = Verdict.Unscannable,
            Reason = reason.ToString(),
            Format = Format,
            Encoding = Encoding,
            Records = null,
            Pictures = null,
            Persons = null,
            PersonsBasis = null,
            SensitivePersons = null,
            Minors = null,
            Grade = null,
            GradeReason = null,
            RuleSet = Classifier.RuleSet,
            Categories = [],
        },
        PersonSet.Empty,
        PersonSet.Empty);

    /// <summary>Of a file that was read to its end.</summary>
    public ClassificationResult Scanned(Sightings totals)
    {
        var judgement = totals.Judgement;
        var census = totals.Persons.Count();
        var seen = totals.Tally.Seen.ToList();
        var (grade, reason) = GradeRule.Apply(seen.Select(pair => pair.Category), judgement);
        var findings = new Findings
        {
            Bytes = Bytes,
            Verdict = Verdict.Scanned,
            Reason = null,
            Format = Format,
            Encoding = Encoding,
            Records = totals.Records,
            Pictures = totals.Pictures,
            Persons = census.Persons.EffectiveCount,
            PersonsBasis = census.Persons.Count == 0 ? null : census.HasRows ? Results.PersonsBasis.Rows : Results.PersonsBasis.Identifiers,
            SensitivePersons = census.SensitivePersons.EffectiveCount,
            Minors = census.ByCategory[CategoryCatalogue.Under14],
            Grade = grade,
            GradeReason = reason,
            ImportantDataCandidates = [.. seen.Select(pair => Candidate(pair.Category, census.ByCategory[pair.Category])).OfType<ImportantDataCandidate>()],
            RuleSet = Classifier.RuleSet,
            Categories = [.. seen.Select(pair => Finding(pair.Category, pair.Tally, census.ByCategory[pair.Category], judgement))],
        };
        return new ClassificationResult(findings, census.Persons, census.SensitivePersons);
    }

    private static ImportantDataCandidate? Candidate(int index, int persons)
    {
        var category = CategoryCatalogue.All[index];
        return category.Important is { } rule && persons >= rule.FewestPersons ? new ImportantDataCandidate(category.Id, rule.Why) : null;
    }

    private static CategoryFinding Finding(int index, CategoryTally tally, int persons, CategoryJudgement judgement)
    {
        var category = CategoryCatalogue.All[index];
        return new CategoryFinding
        {
            Id = category.Id,
            Class = judgement.ClassOf(category),
            SpiCategory = judgement.SpiCategoryOf(category),
            Count = tally.Count,
            Persons = persons,
            Tier = tally.Tier,
            Rules = RuleCatalogue.IdsOf(tally.Rules),
            Places = tally.PlaceNames,
            Samples = tally.Samples,
        };
    }
}
