using System.Reflection;

namespace Baygate.App.Tests.Compilation;

/// <summary>The app's files as the repository has them.</summary>
internal static class EmbeddedFiles
{
    private static readonly Assembly Tests = typeof(EmbeddedFiles).Assembly;

    /// <summary>The names of the app's sources.</summary>
    public static IEnumerable<string> AppSources => Tests.GetManifestResourceNames().Where(name => name.StartsWith("App/", StringComparison.Ordinal));

    public static string Read(string name)
    {
        using var reader = new StreamReader(Tests.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name));
        return reader.ReadToEnd();
    }
}
