using System.Runtime.CompilerServices;

namespace Baygate.Tests.Docs;

/// <summary>A page of docs/ that is made from the code. Run the tests with BAYGATE_UPDATE_DOCS=1 to write it anew.</summary>
public static class GeneratedPage
{
    /// <summary>Compares the page with what the code says; writes it instead when BAYGATE_UPDATE_DOCS is set.</summary>
    /// <param name="page">The page below docs/.</param>
    /// <param name="expected">What the code says.</param>
    public static void Verify(string page, string expected)
    {
        var path = Path.Combine(DocsFolder(), page);
        if (Environment.GetEnvironmentVariable("BAYGATE_UPDATE_DOCS") is not null) File.WriteAllText(path, expected);
        File.ReadAllText(path).ShouldBe(expected, $"docs/{page} is not up to date: run ./test with BAYGATE_UPDATE_DOCS=1.");
    }

    private static string DocsFolder([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", "docs"));
}
