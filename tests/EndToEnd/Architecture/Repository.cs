using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Baygate.EndToEnd.Tests.Architecture;

/// <summary>The checkout the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The projects under functions/, by folder.</summary>
    public static IReadOnlyDictionary<string, XDocument> Projects { get; } = Directory
        .EnumerateFiles(Path.Combine(Root, "functions"), "*.csproj", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetFileName(Path.GetDirectoryName(file)!), file => XDocument.Load(file));

    /// <summary>The hand-written sources under functions/, relative to it.</summary>
    public static IEnumerable<string> Sources { get; } = Directory
        .EnumerateFiles(Path.Combine(Root, "functions"), "*.cs", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Path.Combine(Root, "functions"), file))
        .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj"))
        .ToList();

    public static string Read(string source) => File.ReadAllText(Path.Combine(Root, "functions", source));

    /// <summary>The values of an attribute of all elements of a name.</summary>
    public static IEnumerable<string> Includes(this XDocument project, string element) =>
        project.Descendants(element).Select(item => item.Attribute("Include")!.Value);

    private static string FindRoot([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", ".."));
}
