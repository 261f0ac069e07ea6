namespace Baygate.Policy.Conditions;

/// <summary>Compares a fact with an operand. Unknown if either is; a claim not made equals nothing and is in nothing.</summary>
internal sealed class Comparison(Fact fact, Operator op, Operand operand) : Condition
{
    public Fact Fact => fact;

    public Operator Operator => op;

    public Operand Operand => operand;

    public override IEnumerable<string> Facts => operand.Other is { } other ? [fact.Key, other.Key] : [fact.Key];

    public override Truth Evaluate(Sheet sheet)
    {
        if (sheet[fact] is not { } left || operand.Read(sheet) is not { } right) return Truth.Unknown;
        return Holds(left, right) ? Truth.True : Truth.False;
    }

    public override IEnumerable<string> Unknowns(Sheet sheet)
    {
        if (sheet[fact] is null) yield return fact.AskedAs;
        if (operand.Other is { } other && sheet[other] is null) yield return other.AskedAs;
    }

    public override string ToString() => op switch
    {
        Operator.Equals => operand.Constant is FactValue.Flag { Value: true } ? fact.Key : $"{fact.Key} = {operand}",
        Operator.In => $"{fact.Key} in [{operand}]",
        Operator.AnyIn => $"{fact.Key} has any of [{operand}]",
        Operator.AllIn => $"{fact.Key} has only [{operand}]",
        Operator.AtLeast => $"{fact.Key} >= {operand}",
        Operator.AtMost => $"{fact.Key} <= {operand}",
        Operator.Above => $"{fact.Key} > {operand}",
        Operator.Below => $"{fact.Key} < {operand}",
        Operator.Empty => operand.Constant is FactValue.Flag { Value: true } ? $"{fact.Key} is empty" : $"{fact.Key} is not empty",
        _ => $"{fact.Key} has at least {operand} entries",
    };

    /// <summary>Whether no value of a fact satisfies both comparisons with constants.</summary>
    public bool Excludes(Comparison other) =>
        other.Fact == Fact && Operand.Constant is { } left && other.Operand.Constant is { } right && Exclude(Operator, left, other.Operator, right);

    private static bool Exclude(Operator one, FactValue left, Operator two, FactValue right) => (one, two) switch
    {
        (Operator.Equals, Operator.Equals) => left != right,
        (Operator.In, Operator.In) => left is FactValue.Items a && right is FactValue.Items b && !a.Value.Any(item => IsIn(item, b)) && !b.Value.Any(item => IsIn(item, a)),
        (Operator.In, Operator.Equals) => left is FactValue.Items set && right is FactValue.Text text && !IsIn(text.Value, set),
        (Operator.Below, Operator.AtLeast) => Order(left, right) <= 0,
        (Operator.Below, Operator.Above) or (Operator.AtMost, Operator.Above) => Order(left, right) <= 0,
        (Operator.AtMost, Operator.AtLeast) => Order(left, right) < 0,
        (Operator.Below, Operator.Equals) => Order(left, right) <= 0,
        (Operator.AtLeast, Operator.Equals) => Order(left, right) > 0,
        _ => false,
    };

    private bool Holds(FactValue left, FactValue right) => op switch
    {
        Operator.Equals => left == right,
        Operator.Empty => right is FactValue.Flag flag && left.IsEmpty == flag.Value,
        Operator.In => left is FactValue.Text text && right is FactValue.Items set && IsIn(text.Value, set),
        Operator.AnyIn => left is FactValue.Items items && right is FactValue.Items set && items.Value.Any(item => IsIn(item, set)),
        Operator.AllIn => left is FactValue.Items items && right is FactValue.Items set && items.Value.All(item => IsIn(item, set)),
        Operator.CountAtLeast => left is FactValue.Items items && right is FactValue.Number least && items.DistinctCount >= least.Value,
        _ => Order(left, right) is { } order && InOrder(order),
    };

    private bool InOrder(int order) => op switch
    {
        Operator.AtLeast => order >= 0,
        Operator.AtMost => order <= 0,
        Operator.Above => order > 0,
        _ => order < 0,
    };

    private static int? Order(FactValue left, FactValue right) => (left, right) switch
    {
        (FactValue.Number a, FactValue.Number b) => a.Value.CompareTo(b.Value),
        (FactValue.Day a, FactValue.Day b) => a.Value.CompareTo(b.Value),
        _ => null,
    };

    /// <summary>A set's entry that ends in <c>*</c> matches by its beginning: <c>CN-GBA9:*</c> is any of the nine cities.</summary>
    private static bool IsIn(string value, FactValue.Items set)
    {
        foreach (string entry in set.Value)
        {
            if (entry is [.. var prefix, '*'] ? value.StartsWith(prefix, StringComparison.Ordinal) : value == entry) return true;
        }

        return false;
    }
}
