using System.Collections.Frozen;
using Baygate.Classification.Identifiers.Checks;

namespace Baygate.Classification.Results;

/// <summary>
/// All rules by which values are found: the types of identifiers and the rows of <c>rules.json</c>. Each is a bit, so that noting one costs
/// nothing.
/// </summary>
internal static class RuleCatalogue
{
    private const int MostRules = 128;

    private static readonly string[] Ids;
    private static readonly FrozenDictionary<string, UInt128> Bits;

    static RuleCatalogue()
    {
        General = DataFile.Read("rules.json", DataFileJson.Default.RuleArray);
        Ids = [.. General.Select(rule => rule.Id).Concat(IdentifierDefinition.All.Select(type => type.Type)).Order(StringComparer.Ordinal)];
        if (Ids.Length > MostRules)
            throw new InvalidDataException($"A mask has room for {MostRules} rules.");
        Bits = Ids.Select((id, index) => (id, Bit: UInt128.One << index)).ToFrozenDictionary(pair => pair.id, pair => pair.Bit);
        Header = Bits["header"];
        Column = Bits["column"];
        Document = Bits["document"];
        Reference = Bits["reference"];
        Age = Bits["age"];
    }

    /// <summary>The rules that are no types of identifiers.</summary>
    public static IReadOnlyList<Rule> General { get; }

    /// <summary>The header of a column.</summary>
    public static UInt128 Header { get; }

    /// <summary>The other values of a column.</summary>
    public static UInt128 Column { get; }

    /// <summary>The form of a document.</summary>
    public static UInt128 Document { get; }

    /// <summary>Whom a document refers to.</summary>
    public static UInt128 Reference { get; }

    /// <summary>An age below 14.</summary>
    public static UInt128 Age { get; }

    /// <summary>The bit of a rule.</summary>
    /// <exception cref="KeyNotFoundException">There is none of that id.</exception>
    public static UInt128 Bit(string id) => Bits[id];

    /// <summary>The ids of the rules in a mask, in ordinal order.</summary>
    public static IReadOnlyList<string> IdsOf(UInt128 rules) => [.. Ids.Where((_, index) => (rules >> index & UInt128.One) != UInt128.Zero)];
}
