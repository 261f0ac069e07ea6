namespace Baygate.Policy.Conditions;

/// <summary>A total, side-effect-free condition on facts.</summary>
internal abstract class Condition
{
    /// <summary>Keys of the facts it looks at.</summary>
    public abstract IEnumerable<string> Facts { get; }

    public abstract Truth Evaluate(Sheet sheet);

    /// <summary>Keys of the facts that, being unknown, make it unknown; empty unless it is.</summary>
    public abstract IEnumerable<string> Unknowns(Sheet sheet);

    /// <summary>The condition in words.</summary>
    public abstract override string ToString();
}
