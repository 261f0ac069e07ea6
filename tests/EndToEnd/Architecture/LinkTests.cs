using System.Text.RegularExpressions;

namespace Baygate.EndToEnd.Tests.Architecture;

public sealed partial class LinkTests
{
    [Fact]
    public void Link_InAPage_LeadsToAFileOrFolder() => Pages().SelectMany(BrokenLinks).ShouldBeEmpty();

    private static IEnumerable<string> Pages() => Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
        .Append(Path.Combine(Repository.Root, "README.md"))
        .Append(Path.Combine(Repository.Root, "SECURITY.md"));

    private static IEnumerable<string> BrokenLinks(string page) => RelativeLink().Matches(File.ReadAllText(page))
        .Select(link => Path.Combine(Path.GetDirectoryName(page)!, link.Groups[1].Value))
        .Where(target => !Path.Exists(target))
        .Select(target => $"{Path.GetFileName(page)}: {target}");

    [GeneratedRegex(@"\]\((?!https?:|#)([^)#]+)")]
    private static partial Regex RelativeLink();
}
