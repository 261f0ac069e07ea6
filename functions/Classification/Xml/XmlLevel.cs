using Baygate.Classification.Records;

namespace Baygate.Classification.Xml;

/// <summary>One element that is being read.</summary>
/// <param name="Node">Where its values stand.</param>
/// <param name="IsRecord">Whether a record begins and ends with it.</param>
internal sealed record XmlLevel(PathNode Node, bool IsRecord)
{
    // More kinds of children than this have not been seen in a record; a list of records has one or two.
    private const int MostNames = 64;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Of an entry of a FHIR bundle, the address of its resource.</summary>
    public byte[]? Address { get; set; }

    /// <summary>Whether a child of this name was met before.</summary>
    public bool IsRepeated(string name) => !(_names.Count < MostNames ? _names.Add(name) : !_names.Contains(name));
}
