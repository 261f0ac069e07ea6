using System.Text.RegularExpressions;
using static Baygate.Policy.Tests.Sample;

namespace Baygate.Policy.Tests;

/// <summary>Mistakes that are still quoted from Order 11 Art. 4 and Order 13 Art. 4; Order 16 Art. 13 prevails.</summary>
public partial class SupersededThresholdTests
{
    [Fact]
    public void Decide_AfterNewYear_CountsFromOneJanuaryOfThisYear() =>
        Decide(Ytd(20, 0) with { DecisionDate = new DateOnly(2027, 1, 2) }).Outcome.ShouldBe(Outcome.ExemptMechanism);

    [Fact]
    public void Decide_HundredThousandNonSensitive_NeedsNoAssessment() =>
        Decide(Ytd(100_000, 0)).Outcome.ShouldBe(Outcome.StandardContractOrCertification);

    [Fact]
    public void Decide_AssessmentInItsThirdYear_IsStillValid()
    {
        Facts assessed = Under(WithSpi(Customers, 10_000, SpiCategory.Finance), Mechanism.SecurityAssessment, PiaKind.Assessment);

        Decide(assessed with { EffectiveOn = new DateOnly(2024, 5, 10), ExpiresOn = null }).AllowsRelease.ShouldBeTrue();
    }

    [Fact]
    public void Facts_AllOfThem_CannotExpressThePreviousYearOrPersonsProcessed() =>
        typeof(Facts).GetProperties().Select(property => property.Name).ShouldNotContain(name => SupersededFact().IsMatch(name));

    [Fact]
    public void Rules_AllOfThem_CountPersonsOfTheYearOnly() =>
        Rulebook.Embedded.Rules.ShouldNotContain(rule => PersonsOfThisTransfer().IsMatch(rule.When));

    [Theory]
    [InlineData("Order 11")]
    [InlineData("Order 13")]
    public void Rules_AllOfThem_DoNotRestOnTheSupersededArticle4(string order) =>
        Rulebook.Embedded.Rules.SelectMany(rule => rule.Citations)
            .ShouldNotContain(citation => citation.Instrument == order && citation.Article.StartsWith('4'));

    [Fact]
    public void Conditions_PersonCounts_AreComparedWithTheNumbersOfOrder16Only()
    {
        IEnumerable<string> texts = Rulebook.Embedded.Rules.Select(rule => rule.When).Concat(Rulebook.Embedded.Definitions.Values);

        texts.SelectMany(text => YearlyCount().Matches(text)).Select(match => match.Groups[1].Value).Distinct()
            .ShouldBeSubsetOf(["0", "1", "8000", "10000", "80000", "100000", "800000", "1000000"]);
    }

    [GeneratedRegex("previous|lastYear|twoYears|processed|rolling", RegexOptions.IgnoreCase)]
    private static partial Regex SupersededFact();

    [GeneratedRegex(@"\bn(Non)?SpiPersons\b")]
    private static partial Regex PersonsOfThisTransfer();

    [GeneratedRegex(@"\bytd(?:Non)?SpiPersons [<>=]+ (\d+)")]
    private static partial Regex YearlyCount();
}
