namespace Baygate.Policy.Conditions;

/// <summary>What a fact is compared with: a constant, or another fact, a day possibly moved by a period.</summary>
internal sealed record Operand(FactValue? Constant, Fact? Other, Period? Plus)
{
    public FactValue? Read(Sheet sheet)
    {
        if (Other is null) return Constant;
        FactValue? value = sheet[Other];
        return Plus is { } period && value is FactValue.Day day ? new FactValue.Day(period.AddTo(day.Value)) : value;
    }

    public override string ToString() => Other is null ? $"{Constant}" : $"{Other.Key}{(Plus is { } period ? $" + {period}" : "")}";
}
