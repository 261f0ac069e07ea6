using System.Text.RegularExpressions;
using Baygate.Infra.Tests.Compiler;

namespace Baygate.Infra.Tests.Workflows;

public sealed partial class WorkflowTests
{
    private static readonly string Folder = Path.Combine(InfraFolder.Root, ".github", "workflows");

    // What a workflow may ask for besides reading the sources, with the reason.
    private static readonly Dictionary<string, string> Allowed = new()
    {
        ["release.yml: contents: write"] = "makes the release",
        ["release.yml: id-token: write"] = "signs attestations as the workflow",
        ["release.yml: attestations: write"] = "stores them",
    };

    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Action_Always_IsPinnedByItsCommitAndSaysWhichVersionThatIs(string file) =>
        Uses().Matches(Read(file)).Select(match => match.Value.Trim()).ShouldAllBe(line => Pinned().IsMatch(line));

    [Fact]
    public void Action_Always_HasOneCommit() => Files.SelectMany(file => Uses().Matches(Read(file)).Select(match => match.Value.Trim().TrimStart('-', ' ')))
        .Distinct().GroupBy(line => line.Split('@')[0]).Where(lines => lines.Count() > 1).Select(lines => lines.Key).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Files))]
    public void Workflow_Always_ReadsTheSourcesAndNothingElseByDefault(string file) =>
        Read(file).ShouldContain("\npermissions:\n  contents: read\n");

    [Theory]
    [MemberData(nameof(Files))]
    public void Permission_BeyondReading_IsOnTheList(string file) => Permissions().Matches(Read(file))
        .Select(match => $"{file}: {match.Groups[1].Value}: {match.Groups[2].Value}")
        .Where(permission => !permission.EndsWith(": contents: read", StringComparison.Ordinal))
        .ShouldBeSubsetOf(Allowed.Keys);

    [Theory]
    [MemberData(nameof(Files))]
    public void Workflow_Always_HoldsNoSecretAndTakesNoTextOfOthersIntoAScript(string file)
    {
        Read(file).ShouldNotContain("secrets.");
        Read(file).ShouldNotContain("pull_request_target");
        Scripts().Matches(Read(file)).Select(match => match.Value).ShouldAllBe(script => !script.Contains("${{", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Job_Always_EndsByItself(string file) =>
        Read(file).Split("runs-on:").Length.ShouldBe(Read(file).Split("timeout-minutes:").Length);

    private static string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    [GeneratedRegex(@"(?m)^\s*(- )?uses:.*$")]
    private static partial Regex Uses();

    [GeneratedRegex(@"uses: [\w-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")]
    private static partial Regex Pinned();

    [GeneratedRegex(@"(?m)^ +([a-z-]+): (read|write|write-all|read-all)$")]
    private static partial Regex Permissions();

    [GeneratedRegex(@"run: (?:\|\n(?:          .*\n)+|.*)")]
    private static partial Regex Scripts();
}
