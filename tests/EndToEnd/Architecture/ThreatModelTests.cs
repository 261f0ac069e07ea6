using System.Text.RegularExpressions;

namespace Baygate.EndToEnd.Tests.Architecture;

/// <summary>What docs/threat-model.md claims is shown by something that exists.</summary>
public sealed partial class ThreatModelTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "threat-model.md"));

    private static readonly HashSet<string> Names = [.. Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories)
        .SelectMany(file => TestForm().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))];

    public static TheoryData<string> Tests => [.. TestReference().Matches(Page).Select(match => match.Groups[1].Value).Distinct()];

    public static TheoryData<string, string> Templates => [.. TemplateReference().Matches(Page).Select(match => (match.Groups[1].Value, match.Groups[2].Value)).Distinct()];

    [Theory]
    [MemberData(nameof(Tests))]
    public void Test_ThatIsNamed_Exists(string name) => Names.ShouldContain(name);

    [Theory]
    [MemberData(nameof(Templates))]
    public void Line_ThatIsNamed_Exists(string file, string text) => File.ReadAllText(Path.Combine(Repository.Root, "infra", file)).ShouldContain(text);

    [Fact]
    public void Counters_All_NameWhatShowsThem() =>
        Page.Split('\n').Where(line => StrideRow().IsMatch(line) && !line.Contains("`test: ", StringComparison.Ordinal) && !line.Contains("`template: ", StringComparison.Ordinal)).ShouldBeEmpty();

    [Theory]
    [InlineData("S")]
    [InlineData("T")]
    [InlineData("R")]
    [InlineData("I")]
    [InlineData("D")]
    [InlineData("E")]
    public void Flows_OfTheZone_AreLookedAtForEachKindOfThreat(string kind) => Regex.Count(Page, $@"^\| {kind} \|", RegexOptions.Multiline).ShouldBeGreaterThanOrEqualTo(3);

    // The attribute in front, so that a name in a comment does not count.
    [GeneratedRegex(@"\[(?:Fact|Theory)[^\]]*\](?:\s*\[[^\n]*\])*[^(\[]*?public (?:async )?(?:Task|void) (\w+)\(")]
    private static partial Regex TestForm();

    [GeneratedRegex("`test: (\\w+)`")]
    private static partial Regex TestReference();

    [GeneratedRegex("`template: ([^:`]+): ([^`]+)`")]
    private static partial Regex TemplateReference();

    [GeneratedRegex(@"^\| [STRIDE] \|")]
    private static partial Regex StrideRow();
}
