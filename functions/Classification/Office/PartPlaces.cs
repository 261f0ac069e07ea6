using System.Globalization;

namespace Baygate.Classification.Office;

/// <summary>What to call the parts of a document in findings: by their kind where that is known, never by their name.</summary>
/// <param name="package">The document.</param>
/// <param name="order">Number of each sheet or slide as people see them.</param>
internal sealed class PartPlaces(OfficePackage package, IReadOnlyDictionary<string, int> order)
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["comments"] = "comments", ["commentauthors"] = "comments", ["threadedcomments"] = "comments", ["person"] = "comments",
        ["header"] = "header", ["footer"] = "footer", ["footnotes"] = "footnotes", ["endnotes"] = "endnotes",
        ["core-properties"] = "properties", ["extended-properties"] = "properties", ["custom-properties"] = "properties",
        ["slide"] = "slide", ["notesslide"] = "notes", ["worksheet"] = "sheet", ["chart"] = "chart", ["drawing"] = "drawing",
        ["relationships"] = "links", ["pivotcacherecords"] = "pivot cache", ["pivotcachedefinition"] = "pivot cache",
        ["externallink"] = "external data", ["connections"] = "external data", ["glossary"] = "building blocks",
    };

    /// <summary>The kind of a part, or <c>part</c>.</summary>
    public string KindOf(string part)
    {
        var type = package.TypeOf(part);
        var name = type.EndsWith("+xml", StringComparison.Ordinal) ? type[..^"+xml".Length] : type;
        return Kinds.GetValueOrDefault(name[(name.LastIndexOf('.') + 1)..]) ?? "part";
    }

    /// <summary>The place of a part in its document.</summary>
    /// <param name="part">The part.</param>
    public string Of(string part)
    {
        var kind = KindOf(part);
        var number = order.TryGetValue(part, out var seen) ? seen : package.Parts.IndexOf(part) + 1;
        return kind is "sheet" or "slide" or "part" ? string.Create(CultureInfo.InvariantCulture, $"{kind} {number}") : kind;
    }
}
