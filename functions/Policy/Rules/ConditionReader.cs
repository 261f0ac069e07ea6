using System.Globalization;
using System.Text.Json;
using Baygate.Policy.Conditions;

namespace Baygate.Policy.Rules;

/// <summary>Reads conditions from JSON and checks them against the facts: names, kinds and values.</summary>
internal sealed class ConditionReader(List<PolicyError> errors)
{
    private static readonly Dictionary<string, Operator> Operators =
        Enum.GetValues<Operator>().ToDictionary(op => JsonNamingPolicy.CamelCase.ConvertName(op.ToString()), StringComparer.Ordinal);

    private readonly Dictionary<string, Condition> _definitions = new(StringComparer.Ordinal);

    /// <summary>The named conditions, in words, in the order of their definition.</summary>
    public OrderedDictionary<string, string> Definitions { get; } = new(StringComparer.Ordinal);

    public void Define(string name, JsonElement json)
    {
        if (Read(name, json) is not { } condition) return;
        if (_definitions.TryAdd(name, new Named(name, _definitions.Count, condition))) Definitions.Add(name, $"{condition}");
        else Report("rulebook.duplicateId", name, "This name is defined twice.");
    }

    /// <returns>The condition; null if it has errors, which are then reported for <paramref name="subject"/>.</returns>
    public Condition? Read(string subject, JsonElement json)
    {
        JsonProperty[] properties = json.ValueKind == JsonValueKind.Object ? [.. json.EnumerateObject()] : [];
        if (properties.Length == 0) return Report("rulebook.condition", subject, "A condition is a non-empty object.");
        if (properties[0].NameEquals("fact")) return ReadComparison(subject, properties);
        if (properties.Length > 1) return Report("rulebook.condition", subject, "A condition is of one kind.");

        JsonElement value = properties[0].Value;
        switch (properties[0].Name)
        {
            case "all" or "any" when value.ValueKind == JsonValueKind.Array:
                Condition?[] members = [.. value.EnumerateArray().Select(member => Read(subject, member))];
                return members.Contains(null) ? null : new Group(properties[0].NameEquals("all"), members!);
            case "not":
                return Read(subject, value) is { } inner ? new Negation(inner) : null;
            case "is":
                return _definitions.GetValueOrDefault($"{value}") ?? Report("rulebook.unknownDefinition", subject, $"{value} is not defined before its use.");
            case "known":
                return FindFact(subject, value) is { } known ? new IsKnown(known) : null;
            case "unknown":
                return FindFact(subject, value) is { } unknown ? new Negation(new IsKnown(unknown)) : null;
            case "cleared":
                return new IsCleared($"{value}");
            default:
                return Report("rulebook.condition", subject, $"{properties[0].Name} is not a kind of condition.");
        }
    }

    public Fact? FindFact(string subject, string? name)
    {
        if (name is not null && FactCatalog.Find(name) is { } fact) return fact;
        Report("rulebook.unknownFact", subject, $"{name} is not a fact.");
        return null;
    }

    private Fact? FindFact(string subject, JsonElement name) => FindFact(subject, $"{name}");

    private Condition? ReadComparison(string subject, JsonProperty[] properties)
    {
        if (FindFact(subject, properties[0].Value) is not { } fact) return null;
        if (properties.Length == 1) return Compare(subject, fact, Operator.Equals, new Operand(new FactValue.Flag(true), null, null));
        if (properties.Length != 2 || !Operators.TryGetValue(properties[1].Name, out Operator op))
            return Report("rulebook.condition", subject, $"{fact.Key} is compared by exactly one known operator.");

        return ReadOperand(subject, fact, properties[1].Value) is { } operand ? Compare(subject, fact, op, operand) : null;
    }

    private Operand? ReadOperand(string subject, Fact fact, JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Object) return ReadReference(subject, json);
        if (Constant(fact, json) is { } constant) return new Operand(constant, null, null);
        Report("rulebook.value", subject, $"{fact.Key} cannot be compared with {json}.");
        return null;
    }

    private Operand? ReadReference(string subject, JsonElement json)
    {
        if (!json.TryGetProperty("fact", out JsonElement name) || json.EnumerateObject().Any(property => property.Name is not ("fact" or "plus")))
        {
            Report("rulebook.value", subject, $"{json} is not a fact, with or without a period.");
            return null;
        }

        if (FindFact(subject, name) is not { } other) return null;
        if (!json.TryGetProperty("plus", out JsonElement plus)) return new Operand(null, other, null);
        if (other.Kind == FactKind.Day && Period.TryParse($"{plus}", out Period period)) return new Operand(null, other, period);
        Report("rulebook.value", subject, $"{plus} is not a period, or {other.Key} not a day.");
        return null;
    }

    private static FactValue? Constant(Fact fact, JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => new FactValue.Flag(json.GetBoolean()),
        JsonValueKind.Number when json.TryGetInt64(out long number) => new FactValue.Number(number),
        JsonValueKind.Array => Set(fact, json),
        JsonValueKind.String when fact.Kind == FactKind.Day =>
            DateOnly.TryParseExact(json.GetString(), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? new FactValue.Day(day) : null,
        JsonValueKind.String => IsAllowed(fact, json.GetString()!) ? new FactValue.Text(json.GetString()!) : null,
        _ => null,
    };

    private static FactValue.Items? Set(Fact fact, JsonElement json)
    {
        JsonElement[] entries = [.. json.EnumerateArray()];
        bool valid = entries.All(entry => entry.ValueKind == JsonValueKind.String && IsAllowed(fact, entry.GetString()!));
        return valid ? new FactValue.Items([.. entries.Select(entry => entry.GetString()!)]) : null;
    }

    private static bool IsAllowed(Fact fact, string value) =>
        fact.Allowed.Count == 0 || fact.Allowed.Any(allowed => value is [.. var prefix, '*'] ? allowed.StartsWith(prefix, StringComparison.Ordinal) : allowed == value);

    private Comparison? Compare(string subject, Fact fact, Operator op, Operand operand)
    {
        FactKind? right = operand.Other?.Kind ?? operand.Constant switch
        {
            FactValue.Flag => FactKind.Flag,
            FactValue.Number => FactKind.Number,
            FactValue.Day => FactKind.Day,
            FactValue.Items => FactKind.Items,
            _ => FactKind.Text,
        };
        bool fits = op switch
        {
            Operator.Equals => fact.Kind == right && right != FactKind.Items,
            Operator.In => fact.Kind == FactKind.Text && right == FactKind.Items,
            Operator.AnyIn or Operator.AllIn => fact.Kind == FactKind.Items && right == FactKind.Items,
            Operator.Empty => fact.Kind is FactKind.Items or FactKind.Text && right == FactKind.Flag,
            Operator.CountAtLeast => fact.Kind == FactKind.Items && right == FactKind.Number,
            _ => fact.Kind is FactKind.Number or FactKind.Day && fact.Kind == right,
        };
        if (fits) return new Comparison(fact, op, operand);
        Report("rulebook.value", subject, $"{fact.Key} cannot be compared so.");
        return null;
    }

    private Condition? Report(string code, string subject, string message)
    {
        errors.Add(new PolicyError(code, subject, message));
        return null;
    }
}
