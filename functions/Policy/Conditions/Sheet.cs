namespace Baygate.Policy.Conditions;

/// <summary>The facts of one decision, each read and each named condition evaluated at most once.</summary>
/// <param name="facts">The facts.</param>
/// <param name="definitions">Number of named conditions of the rulebook.</param>
internal sealed class Sheet(Facts facts, int definitions)
{
    private readonly FactValue?[] _values = new FactValue?[FactCatalog.All.Count];
    private readonly string?[] _texts = new string?[FactCatalog.All.Count];
    private readonly bool[] _isRead = new bool[FactCatalog.All.Count];
    private readonly Truth?[] _definitions = new Truth?[definitions];

    public Facts Facts => facts;

    /// <summary>The fact's value; null means unknown.</summary>
    public FactValue? this[Fact fact]
    {
        get
        {
            if (!_isRead[fact.Index]) Read(fact);
            return _values[fact.Index];
        }
    }

    /// <summary>The fact's value as the trace shows it; null means unknown.</summary>
    public string? TextOf(Fact fact)
    {
        if (!_isRead[fact.Index]) Read(fact);
        return _texts[fact.Index];
    }

    /// <summary>The truth of a named condition, evaluated when first asked for.</summary>
    public Truth Of(int definition, Condition condition) => _definitions[definition] ??= condition.Evaluate(this);

    private void Read(Fact fact)
    {
        _values[fact.Index] = fact.Read(facts);
        _texts[fact.Index] = _values[fact.Index]?.ToString();
        _isRead[fact.Index] = true;
    }
}
