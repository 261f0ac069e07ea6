namespace Baygate.Policy.Rules;

/// <summary>Rows that choose say what holds where two apply; those said to be disjoint are proved to be.</summary>
internal sealed class PrecedenceCheck(List<PolicyError> errors)
{
    public void Check(string name, TableFile file, Rule[] rules)
    {
        bool chooses = file.Stage is Stage.Regime or Stage.Route;
        if (chooses != file.Precedence is not null)
            errors.Add(new PolicyError("rulebook.precedence", name, "Rows that choose have a precedence, others have none."));
        if (file.Precedence != Precedence.Disjoint) return;

        for (int i = 0; i < rules.Length; i++)
        {
            foreach (Rule other in rules[..i].Where(other => Verdict(other) != Verdict(rules[i]) && !Disjointness.IsProved(other.When, rules[i].When)))
                errors.Add(new PolicyError("rulebook.overlap", rules[i].Id, $"It may apply together with {other.Id}, and nothing says which wins."));
        }
    }

    private static (Outcome?, Regime?) Verdict(Rule rule) =>
        ((rule.Effect as Effect.Conclude)?.Outcome, (rule.Effect as Effect.SelectRegime)?.Regime);
}
