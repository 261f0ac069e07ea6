using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Baygate.App.Tests.Compilation;

/// <summary>The app, compiled once for all tests and loaded.</summary>
internal static class CompiledApp
{
    private static readonly Lazy<Loaded> Once = new(Load);

    /// <summary>What the compiler says of the app's sources, warnings too.</summary>
    public static IReadOnlyList<string> Diagnostics => Once.Value.Diagnostics;

    /// <summary>The app.</summary>
    public static Assembly Assembly => Once.Value.App;

    /// <summary>Every function: its method and its name.</summary>
    public static IEnumerable<FunctionMethod> Functions =>
        from type in Assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        from attribute in method.GetCustomAttributesData()
        where attribute.AttributeType.Name == "FunctionAttribute"
        select new FunctionMethod((string)attribute.ConstructorArguments[0].Value!, method);

    /// <summary>Makes an object of a class of the app, public or not.</summary>
    public static object Create(string type, params object?[] arguments) => Create(Assembly, $"Baygate.App.{type}", arguments);

    /// <summary>Makes a stand-in for the engine.</summary>
    public static dynamic CreateDouble(string type, params object?[] arguments) => Create(Once.Value.Doubles, $"Baygate.App.Doubles.{type}", arguments);

    /// <summary>A type of the app or of the SDK's signatures.</summary>
    public static Type TypeOf(string fullName) => Assembly.GetType(fullName) ?? Once.Value.Sdk.GetType(fullName, throwOnError: true)!;

    /// <summary>Every error, and the warnings in the app's own sources.</summary>
    public static IReadOnlyList<string> DiagnosticsOf(CSharpCompilation compilation) =>
    [
        .. compilation.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error || IsWarningInSources(found)).Select(found => found.ToString()),
    ];

    private static bool IsWarningInSources(Diagnostic found) =>
        found.Severity == DiagnosticSeverity.Warning && found.Location.SourceTree?.FilePath.StartsWith("App/", StringComparison.Ordinal) != false;

    private static object Create(Assembly assembly, string type, object?[] arguments) => Activator.CreateInstance(
        assembly.GetType(type, throwOnError: true)!, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, null, arguments, null)!;

    private static Loaded Load()
    {
        var context = new AssemblyLoadContext("app");
        var sdk = AppCompiler.Sdk();
        var app = AppCompiler.App(sdk, (_, text) => text);
        return new Loaded(DiagnosticsOf(app), Emit(context, sdk), Emit(context, app), Emit(context, AppCompiler.Doubles(sdk)));
    }

    private static Assembly Emit(AssemblyLoadContext context, CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        result.Success.ShouldBeTrue(string.Join(Environment.NewLine, DiagnosticsOf(compilation)));
        image.Position = 0;
        return context.LoadFromStream(image);
    }

    private sealed record Loaded(IReadOnlyList<string> Diagnostics, Assembly Sdk, Assembly App, Assembly Doubles);
}
