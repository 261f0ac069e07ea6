using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Baygate.Policy.Tests;

public sealed partial class FactsPageTests
{
    [Fact]
    public void Page_Always_NamesEveryFactAndNoOther() => KeysOnPage().ShouldBe(KeysInCode(), ignoreOrder: true);

    private static IEnumerable<string> KeysInCode() => typeof(Facts).GetProperties()
        .Where(property => property.SetMethod is not null)
        .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name));

    private static IEnumerable<string> KeysOnPage([CallerFilePath] string thisFile = "")
    {
        var page = Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "docs", "reference", "facts.md");
        return File.ReadLines(page)
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(line => Key().Matches(line.Split('|')[1]).Select(match => match.Groups[1].Value));
    }

    [GeneratedRegex("`([a-zA-Z0-9]+)`")]
    private static partial Regex Key();
}
