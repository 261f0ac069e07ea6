using System.Text;
using System.Xml;
using Baygate.Classification.Archives.Zip;
using Baygate.Classification.Reading;
using Baygate.Classification.Results;

namespace Baygate.Classification.Office;

/// <summary>
/// The parts of an Office document in a ZIP archive (ECMA-376 part 2). What a part is, its content type says and not its name.
/// </summary>
internal sealed class OfficePackage
{
    private const string Types = "[Content_Types].xml";
    private const string Main = ".main+xml";

    private readonly Stream _archive;
    private readonly Unpacking _unpacking;
    private readonly Dictionary<string, string> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _byExtension = new(StringComparer.OrdinalIgnoreCase);

    private OfficePackage(Stream archive, IReadOnlyList<ZipEntry> entries, Unpacking unpacking)
    {
        (_archive, _unpacking) = (archive, unpacking);
        foreach (var entry in entries.Where(entry => !entry.IsEmpty))
        {
            // Two parts of one name: programs differ in which they take.
            if (!Parts.TryAdd(Name(entry), entry))
                throw new UnscannableException(Unscannable.Contradiction);
        }
    }

    /// <summary>The parts, by name, in the order of the archive.</summary>
    public OrderedDictionary<string, ZipEntry> Parts { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The part that the others belong to, or null if there is none that is known.</summary>
    public string? MainPart => Parts.Keys.FirstOrDefault(part => TypeOf(part).EndsWith(Main, StringComparison.Ordinal));

    /// <summary>Name of the format: <c>xlsx</c>, <c>docx</c>, <c>pptx</c>, or <c>office</c>.</summary>
    public string Format => (MainPart is { } part ? TypeOf(part) : "") switch
    {
        var type when type.Contains("spreadsheetml.", StringComparison.Ordinal) || type.Contains("ms-excel.", StringComparison.Ordinal) => "xlsx",
        var type when type.Contains("wordprocessingml.", StringComparison.Ordinal) || type.Contains("ms-word.", StringComparison.Ordinal) => "docx",
        var type when type.Contains("presentationml.", StringComparison.Ordinal) || type.Contains("ms-powerpoint.", StringComparison.Ordinal) => "pptx",
        _ => "office",
    };

    /// <summary>Whether an archive is such a document.</summary>
    public static bool IsPackage(ZipDirectory directory) => directory.Entries.Any(entry => Name(entry) == Types);

    /// <summary>Takes an archive for a package.</summary>
    /// <exception cref="UnscannableException">It is damaged.</exception>
    public static OfficePackage Open(Stream archive, ZipDirectory directory, Unpacking unpacking)
    {
        var package = new OfficePackage(archive, directory.Entries, unpacking);
        package.ReadXml(Types, package.TakeTypes);
        package.Parts.Remove(Types);
        return package;
    }

    /// <summary>The content type of a part, in lower case, or nothing if none is given.</summary>
    public string TypeOf(string part) =>
        (_byName.GetValueOrDefault(part) ?? _byExtension.GetValueOrDefault(Path.GetExtension(part).TrimStart('.')) ?? "").ToLowerInvariant();

    /// <summary>Opens a part.</summary>
    public Stream OpenPart(string part) => ZipMemberStream.Open(_archive, Parts[part], _unpacking);

    /// <summary>Reads a part of XML, if it is there.</summary>
    /// <param name="part">Its name.</param>
    /// <param name="read">Reads it.</param>
    public void ReadXml(string part, Action<XmlReader> read)
    {
        if (!Parts.ContainsKey(part))
            return;
        using var stream = OpenPart(part);
        using (var reader = PartXml.Open(stream))
            read(reader);
        // What the reader left: the checks at the end of the part are made there.
        Span<byte> rest = stackalloc byte[1024];
        while (stream.Read(rest) > 0)
        {
        }
    }

    /// <summary>Targets of a part's relations, by their ids, as names of parts.</summary>
    /// <param name="part">The part.</param>
    public Dictionary<string, string> Relations(string part)
    {
        var folder = part[..(part.LastIndexOf('/') + 1)];
        var relations = new Dictionary<string, string>(StringComparer.Ordinal);
        ReadXml($"{folder}_rels/{part[folder.Length..]}.rels", reader =>
        {
            while (PartXml.Next(reader))
            {
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                    && reader.GetAttribute("Id") is { } id && reader.GetAttribute("Target") is { } target)
                    relations[id] = Resolve(folder, target);
            }
        });
        return relations;
    }

    private static string Name(ZipEntry entry) => Encoding.UTF8.GetString(entry.Name.Span).Replace('\\', '/').TrimStart('/');

    private static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/'))
            return target.TrimStart('/');
        while (target.StartsWith("../", StringComparison.Ordinal))
        {
            target = target["../".Length..];
            folder = folder[..(folder.TrimEnd('/').LastIndexOf('/') + 1)];
        }

        return folder + target;
    }

    private void TakeTypes(XmlReader reader)
    {
        while (PartXml.Next(reader))
        {
            if (reader.NodeType != XmlNodeType.Element || reader.GetAttribute("ContentType") is not { } type)
                continue;
            if (reader.LocalName == "Override")
                _byName[reader.GetAttribute("PartName")?.TrimStart('/') ?? ""] = type;
            else if (reader.LocalName == "Default")
                _byExtension[reader.GetAttribute("Extension") ?? ""] = type;
        }
    }
}
