using System.Text;
using Baygate.Classification.Text;

namespace Baygate.Classification.Identifiers.Checks;

/// <summary>Says of single values whether they are identifiers of a given type. Safe for concurrent use.</summary>
/// <param name="today">No birth date lies after it.</param>
public sealed class IdentifierCheck(DateOnly today)
{
    /// <summary>No identifier is longer, in characters; longer values are invalid.</summary>
    public const int MaxLength = 8192;

    private static readonly Dictionary<string, IdentifierDefinition> Definitions =
        IdentifierDefinition.All.ToDictionary(definition => definition.Type, StringComparer.Ordinal);

    /// <summary>Names of the types, in the order of <c>docs/reference/categories.md</c>.</summary>
    public static IReadOnlyList<string> Types { get; } = [.. IdentifierDefinition.All.Select(definition => definition.Type)];

    /// <summary>Whether there is a type of this name.</summary>
    public static bool Knows(string type) => Definitions.ContainsKey(type);

    /// <summary>Checks one value. Full-width forms, white space around it and lower case do not matter.</summary>
    /// <param name="type">One of <see cref="Types"/>.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">There is no type of this name.</exception>
    public IdentifierAnswer Check(string type, string value)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(value);
        if (!Definitions.TryGetValue(type, out var definition))
            throw new ArgumentException("There is no identifier type of this name.", nameof(type));
        return value.Length > MaxLength
            ? new IdentifierAnswer(IdentifierResult.Invalid, definition.Tier, "It is longer than any identifier.")
            : definition.Check(Normalised(value), today);
    }

    private static string Normalised(string value) =>
        Encoding.UTF8.GetString(new Normaliser().Normalise(Encoding.UTF8.GetBytes(value))).Trim();
}
