using System.Text;
using Baygate.Classification.Categories;
using Baygate.Classification.Identifiers;
using Baygate.Classification.Identifiers.Checks;

namespace Baygate.Classification.Records;

/// <summary>
/// Values that are of a category where a whole column is made of them, a row of <c>column-forms.json</c>. In the order of the file, the
/// first that a column fits decides: that is how collisions are settled.
/// </summary>
/// <param name="Category">Id of the category.</param>
/// <param name="Source">Where the form comes from, and how its collisions are settled.</param>
/// <param name="Forms">The forms, a place after the other: <c>9</c> a digit, <c>[A-Z5]</c> one of these, others themselves.</param>
/// <param name="Chance">What part of the codes of things as long, and of the same kinds of characters, fits too.</param>
/// <param name="Type">The type of identifier whose checks must hold besides (<c>identifier-types.json</c>), if any.</param>
/// <param name="Repeats">Whether few values stand in many cells, as codes of diseases do.</param>
internal sealed record ColumnForm(string Category, string Source, string[] Forms, double Chance, string? Type = null, bool Repeats = false)
{
    private readonly string[][] _forms = [.. Forms.Select(Places)];
    private readonly bool _isDigits = Forms.All(form => form.All(character => char.IsAsciiDigit(character) || character is '[' or ']' or '-'));
    private readonly IdentifierDefinition? _type = IdentifierDefinition.All.SingleOrDefault(type => type.Type == Type);

    /// <summary>All rows.</summary>
    public static IReadOnlyList<ColumnForm> All { get; } = DataFile.Read("column-forms.json", DataFileJson.Default.ColumnFormArray);

    /// <summary>Index of the category.</summary>
    public int CategoryIndex { get; } = CategoryCatalogue.IndexOf(Category);

    /// <summary>Whether a value might have been one: it is as long, and of digits alone if the forms are.</summary>
    public bool IsNear(ReadOnlySpan<byte> value)
    {
        foreach (var form in _forms)
        {
            if (form.Length == value.Length)
                return !_isDigits || Groups.AllDigits(value);
        }

        return false;
    }

    /// <summary>Whether a value speaks for the category: it has one of the forms, and is no date in eight digits.</summary>
    /// <param name="value">Normalised and trimmed.</param>
    /// <param name="today">No birth date lies after it.</param>
    public bool SpeaksFor(ReadOnlySpan<byte> value, DateOnly today) => Fits(value, today) && !IsDate(value);

    /// <summary>Whether a value has one of the forms.</summary>
    /// <param name="value">Normalised and trimmed.</param>
    /// <param name="today">No birth date lies after it.</param>
    public bool Fits(ReadOnlySpan<byte> value, DateOnly today)
    {
        foreach (var form in _forms)
        {
            if (form.Length == value.Length && Has(form, value))
                return _type is null || _type.Check(Encoding.ASCII.GetString(value), today).Result != IdentifierResult.Invalid;
        }

        return false;
    }

    private static bool Has(string[] form, ReadOnlySpan<byte> value)
    {
        for (var place = 0; place < form.Length; place++)
        {
            if (!form[place].Contains((char)value[place], StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    // Of this century or the last, year first or last.
    private static bool IsDate(ReadOnlySpan<byte> value)
    {
        if (value.Length != 8 || !Groups.AllDigits(value))
            return false;
        ReadOnlySpan<byte> dayFirst = [.. value[4..], .. value[2..4], .. value[..2]];
        return IsDay(value) || IsDay(dayFirst);
    }

    private static bool IsDay(ReadOnlySpan<byte> value) => ResidentNumber.DateOf(value) is { Year: >= 1900 and < 2100 };

    private static string[] Places(string form)
    {
        List<string> places = [];
        for (var at = 0; at < form.Length; at++)
        {
            if (form[at] != '[')
            {
                places.Add(form[at] == '9' ? "0123456789" : form[at].ToString());
                continue;
            }

            var end = form.IndexOf(']', at);
            places.Add(Characters(form[(at + 1)..end]));
            at = end;
        }

        return [.. places];
    }

    private static string Characters(string set)
    {
        var characters = new StringBuilder();
        for (var at = 0; at < set.Length; at++)
        {
            var last = at + 2 < set.Length && set[at + 1] == '-' ? set[at + 2] : set[at];
            for (var character = set[at]; character <= last; character++)
                characters.Append(character);
            at += last == set[at] ? 0 : 2;
        }

        return characters.ToString();
    }
}
