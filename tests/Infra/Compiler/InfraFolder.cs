using System.Reflection;
using System.Runtime.CompilerServices;

namespace Baygate.Infra.Tests.Compiler;

/// <summary>The files of infra/, and the compiler that a restore brought.</summary>
internal static class InfraFolder
{
    /// <summary>The repository's root.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder of the templates.</summary>
    public static string Folder { get; } = Path.Combine(Root, "infra");

    /// <summary>The compiler.</summary>
    public static string Bicep { get; } = typeof(InfraFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "Bicep").Value!;

    /// <summary>Every template, below <see cref="Folder"/>.</summary>
    public static IReadOnlyList<string> Templates { get; } = Files("*.bicep");

    /// <summary>Every parameter file, below <see cref="Folder"/>.</summary>
    public static IReadOnlyList<string> ParameterFiles { get; } = Files("*.bicepparam");

    /// <summary>The text of a file of infra/.</summary>
    public static string Read(string name) => File.ReadAllText(Path.Combine(Folder, name));

    private static List<string> Files(string pattern) =>
    [
        .. Directory.EnumerateFiles(Folder, pattern, SearchOption.AllDirectories)
            .Where(path => !path.StartsWith(Path.Combine(Folder, "local"), StringComparison.Ordinal))
            .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    private static string FindRoot([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", ".."));
}
