using Baygate.Policy.Conditions;

namespace Baygate.Policy.Rules;

/// <summary>One row of the tables, ready to be evaluated.</summary>
internal sealed class Rule(RuleRow row, Stage stage, Condition when, Effect effect)
{
    public RuleRow Row { get; } = row;

    public string Id => Row.Id;

    public Condition When { get; } = when;

    public Effect Effect { get; } = effect;

    /// <summary>The condition in words.</summary>
    public string Text => When.Text;

    /// <summary>Id and English title, as warnings and topics show it.</summary>
    public string Label { get; } = $"{row.Id}: {row.Title.En}";

    public IReadOnlyList<Citation> Citations { get; } =
    [
        .. row.Citations.Select(source => new Citation(row.Id, source.Instrument, source.Article)),
        .. row.Also.Select(id => new Citation(id, row.Citations[0].Instrument, row.Citations[0].Article)),
    ];

    /// <summary>Whether it waits for a person, whose clearance then takes it out.</summary>
    public bool IsClearable { get; } =
        stage != Stage.Route && effect is Effect.SignOff or Effect.Conclude { Outcome: Outcome.HumanReview };

    public bool IsInForce(DateOnly? day) => !(day < Row.ValidFrom) && !(day > Row.ValidUntil);

    public bool Concerns(Outcome outcome) => Row.For.Count == 0 || Row.For.Contains(outcome);

    public RuleDescription Describe(Table table) => new()
    {
        Id = Id,
        Also = Row.Also,
        Table = table.Title,
        Title = Row.Title.En,
        TitleZhHans = Row.Title.ZhHans,
        Citations = [.. Citations.Take(Row.Citations.Count)],
        InForce = [.. Row.Citations.Select(source => source.InForce)],
        When = Text,
        Effect = $"{Effect}",
        Confidence = Row.Confidence,
        ValidFrom = Row.ValidFrom,
        ValidUntil = Row.ValidUntil,
        For = Row.For,
    };
}
