namespace Baygate.Policy.Conditions;

/// <summary>A total, side-effect-free condition on facts.</summary>
internal abstract class Condition
{
    /// <summary>Keys of the facts it looks at.</summary>
    public abstract IEnumerable<string> Facts { get; }

    public abstract Truth Evaluate(Sheet sheet);

    /// <summary>Keys of the facts that, being unknown, make it unknown; empty unless it is.</summary>
    public abstract IEnumerable<string> Unknowns(Sheet sheet);

    private IReadOnlyList<Fact>? _seen;
    private string? _text;
    private string? _failing;

    /// <summary>The facts it looks at, each once, in the order of their keys.</summary>
    public IReadOnlyList<Fact> Seen =>
        _seen ??= [.. Facts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(key => FactCatalog.Find(key)!)];

    /// <summary><see cref="ToString"/>, made once.</summary>
    public string Text => _text ??= ToString();

    /// <summary>What says that it does not hold.</summary>
    public string Failing => _failing ??= $"fails: {Text}";

    /// <summary>The smallest part that settles a condition that is true or false.</summary>
    public virtual Condition Settling(Sheet sheet) => this;

    /// <summary>The condition in words.</summary>
    public abstract override string ToString();
}
