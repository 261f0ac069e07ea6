namespace Baygate.Policy.Conditions;

/// <summary>Kind of a fact's value; decides which comparisons a rule may use.</summary>
internal enum FactKind
{
    Flag,
    Text,
    Number,
    Day,
    Moment,
    Items,
}
