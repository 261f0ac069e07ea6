using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Baygate.App.Tests.Compilation;

/// <summary>Compiles the app as its project would, with <c>Signatures.cs</c> in the place of the SDK.</summary>
internal static class AppCompiler
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    private static readonly IReadOnlyList<MetadataReference> Platform =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    private static readonly Dictionary<string, ReportDiagnostic> Severities = new()
    {
        // Versions of one assembly that the runtime unifies; Microsoft.NET.Sdk leaves these warnings away too.
        ["CS1701"] = ReportDiagnostic.Suppress,
        ["CS1702"] = ReportDiagnostic.Suppress,

        // Unnecessary usings, of which IDE0005 warns in a build.
        ["CS8019"] = ReportDiagnostic.Warn,
    };

    // What Microsoft.NET.Sdk adds with ImplicitUsings; the Functions SDK adds nothing to it.
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>Compiles the SDK's signatures.</summary>
    public static CSharpCompilation Sdk() =>
        Create("FunctionsSdk", [Parse("Signatures.cs", EmbeddedFiles.Read("Signatures.cs"), DocumentationMode.Parse)], Platform, OutputKind.DynamicallyLinkedLibrary);

    /// <summary>Compiles the app.</summary>
    /// <param name="sdk">The signatures.</param>
    /// <param name="edit">Changes a source, given its name and text.</param>
    public static CSharpCompilation App(CSharpCompilation sdk, Func<string, string, string> edit)
    {
        var sources = EmbeddedFiles.AppSources.Select(name => Parse(name, edit(name, EmbeddedFiles.Read(name)), DocumentationMode.Diagnose));
        var compilation = Create(
            "Baygate.App", [.. sources, Parse("Usings.cs", ImplicitUsings, DocumentationMode.None)], [.. Platform, sdk.ToMetadataReference()], OutputKind.ConsoleApplication);
        CSharpGeneratorDriver.Create(Generators(), parseOptions: Parsing).RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        return (CSharpCompilation)generated;
    }

    /// <summary>Compiles the stand-ins for the engine.</summary>
    public static CSharpCompilation Doubles(CSharpCompilation sdk) =>
        Create("Doubles", [Parse("Doubles.cs", EmbeddedFiles.Read("Doubles.cs"), DocumentationMode.Parse)], [.. Platform, sdk.ToMetadataReference()], OutputKind.DynamicallyLinkedLibrary);

    private static SyntaxTree Parse(string name, string text, DocumentationMode documentation) =>
        CSharpSyntaxTree.ParseText(text, Parsing.WithDocumentationMode(documentation), name);

    private static CSharpCompilation Create(string name, IEnumerable<SyntaxTree> sources, IEnumerable<MetadataReference> references, OutputKind kind) =>
        CSharpCompilation.Create(name, sources, references, new CSharpCompilationOptions(
            kind, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999, specificDiagnosticOptions: Severities));

    private static IEnumerable<ISourceGenerator> Generators() => Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "generators"), "*.dll")
        .SelectMany(path => new AnalyzerFileReference(path, Loader.Instance).GetGenerators(LanguageNames.CSharp));

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public static readonly Loader Instance = new();

        public void AddDependencyLocation(string fullPath)
        {
        }

        public System.Reflection.Assembly LoadFromPath(string fullPath) => System.Reflection.Assembly.LoadFrom(fullPath);
    }
}
