using System.Text;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Baygate.Classification.Results;

namespace Baygate.Classification.Identifiers.Checks;

/// <summary>One type of identifier, a row of <c>identifier-types.json</c>.</summary>
/// <param name="Type">Its name, for instance <c>cn_resident_id</c>.</param>
/// <param name="Category">Id of the category it belongs to.</param>
/// <param name="Tier">How much a value that passes proves by itself.</param>
/// <param name="Source">The standard, rule or authority its form comes from.</param>
/// <param name="Form">Regular expression of the whole value, in upper case.</param>
/// <param name="Groups">Lengths of groups it may be written in, parted by one and the same separator.</param>
/// <param name="Ambiguous">Regular expression of values that only a label can decide, if there are such.</param>
/// <param name="Doubt">What to say of them.</param>
/// <param name="Verification">Name of what checks a value of the form (<see cref="Verifications"/>), if anything does.</param>
/// <param name="CaseSensitive">Whether lower case means something else than upper case.</param>
internal sealed record IdentifierDefinition(
    string Type,
    string Category,
    Tier Tier,
    string Source,
    string Form,
    int[][]? Groups = null,
    string? Ambiguous = null,
    string? Doubt = null,
    string? Verification = null,
    bool CaseSensitive = false)
{
    // Most are never needed, and making them takes long.
    private readonly Lazy<Regex> _form = new(() => Whole(Form));
    private readonly Lazy<Regex>? _ambiguous = Ambiguous is null ? null : new(() => Whole(Ambiguous));
    private readonly Verification? _verify = Verification is null ? null : Verifications.ByName(Verification);

    /// <summary>All types, in the order of the file.</summary>
    [JsonIgnore]
    public static IReadOnlyList<IdentifierDefinition> All { get; } =
        DataFile.Read("identifier-types.json", DataFileJson.Default.IdentifierDefinitionArray);

    /// <summary>Checks a value.</summary>
    /// <param name="normalised">The value, normalised and trimmed.</param>
    /// <param name="today">No birth date lies after it.</param>
    public IdentifierAnswer Check(string normalised, DateOnly today)
    {
        var value = Joined(CaseSensitive ? normalised : normalised.ToUpperInvariant());
        if (_form.Value.IsMatch(value))
            return Verified(value, today);
        if (_ambiguous?.Value.IsMatch(value) != true)
            return new IdentifierAnswer(IdentifierResult.Invalid, Tier, Objection.Form.Reason);
        return _verify?.Invoke(value, today) is { Result: IdentifierResult.Invalid } objection
            ? new IdentifierAnswer(objection.Result, Tier, objection.Reason)
            : new IdentifierAnswer(IdentifierResult.Ambiguous, Tier, Doubt!);
    }

    // Linear in the length of the value, whatever it is.
    private static Regex Whole(string form) =>
        new($@"\A(?:{form})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    private IdentifierAnswer Verified(string value, DateOnly today)
    {
        if (_verify?.Invoke(value, today) is { } objection)
            return new IdentifierAnswer(objection.Result, objection.Tier ?? Tier, objection.Reason);
        return new IdentifierAnswer(
            IdentifierResult.Valid,
            Tier,
            _verify is null ? "The form fits; nothing in it can be checked." : "The form fits, and its checks hold.");
    }

    private string Joined(string value)
    {
        var text = Encoding.UTF8.GetBytes(value);
        Span<byte> joined = stackalloc byte[IdentifierValue.Capacity];
        foreach (var pattern in Groups ?? [])
        {
            if (Identifiers.Groups.TryRead(text, 0, pattern, joined, out var end) && end == text.Length)
                return Encoding.ASCII.GetString(joined[..pattern.Sum()]);
        }

        return value;
    }
}
