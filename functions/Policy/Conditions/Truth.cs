namespace Baygate.Policy.Conditions;

/// <summary>Kleene's three values, ordered so that "all" is the minimum and "any" the maximum.</summary>
internal enum Truth
{
    False,
    Unknown,
    True,
}
