using Baygate.Policy.Rules;

namespace Baygate.Policy.Tests;

public class RulebookCoverageTests
{
    private static readonly string[] Concluding = [.. Rulebook.Embedded.Tables
        .SelectMany(table => table.Rules).Where(rule => rule.Effect is Effect.Conclude or Effect.AskFor).Select(rule => rule.Id)];

    public static IEnumerable<TheoryDataRow<string>> Ids => Rulebook.Embedded.Rules.Select(rule => new TheoryDataRow<string>(rule.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Decide_CaseOfTheRule_RuleApplies(string id)
    {
        Decision decision = Sample.Decide(RuleCases.ById[id]);

        decision.Trace.Single(entry => entry.Rule == id).Result.ShouldBe("applies");
        if (Concluding.Contains(id)) decision.Citations.ShouldContain(citation => citation.Rule == id);
    }

    [Fact]
    public void Cases_AllOfThem_BelongToARule() =>
        RuleCases.ById.Keys.ShouldBe(Rulebook.Embedded.Rules.Select(rule => rule.Id), ignoreOrder: true);
}
