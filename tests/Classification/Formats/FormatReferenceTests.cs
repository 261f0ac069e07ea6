using System.Reflection;
using System.Runtime.CompilerServices;
using Baygate.Classification.Results;

namespace Baygate.Classification.Tests.Formats;

public class FormatReferenceTests
{
    [Fact]
    public async Task Reference_OfReasons_HasEveryCode()
    {
        var page = await File.ReadAllTextAsync(Page(), TestContext.Current.CancellationToken);
        var codes = typeof(Unscannable).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => ((Unscannable)field.GetValue(null)!).Code);

        codes.Where(code => !page.Contains($"`{code}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static string Page([CallerFilePath] string thisFile = "") =>
        Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", "docs", "reference", "formats.md");
}
