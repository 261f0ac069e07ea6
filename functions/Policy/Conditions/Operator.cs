namespace Baygate.Policy.Conditions;

/// <summary>How a fact is compared.</summary>
internal enum Operator
{
    /// <summary>Equals the operand.</summary>
    Equals,

    /// <summary>A text among the operand's items.</summary>
    In,

    /// <summary>At least one item is among the operand's items.</summary>
    AnyIn,

    /// <summary>Every item is among the operand's items.</summary>
    AllIn,

    /// <summary>Number or day at or after the operand.</summary>
    AtLeast,

    /// <summary>Number or day at or before the operand.</summary>
    AtMost,

    /// <summary>Number or day after the operand.</summary>
    Above,

    /// <summary>Number or day before the operand.</summary>
    Below,

    /// <summary>Empty, or not empty.</summary>
    Empty,

    /// <summary>At least as many different items as the operand.</summary>
    CountAtLeast,
}
