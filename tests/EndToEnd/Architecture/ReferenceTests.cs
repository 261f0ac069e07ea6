namespace Baygate.EndToEnd.Tests.Architecture;

/// <summary>Arrows point one way: hosts → Transfers → the four pure libraries, which know nothing of each other.</summary>
public sealed class ReferenceTests
{
    private static readonly string[] Pure = ["Classification", "Evidence", "Policy", "Sealing"];
    private static readonly string[] Hosts = ["App", "Cli", "LocalHost"];
    private static readonly string[] HostOnlyPackages = ["Microsoft.Azure.Functions.", "Microsoft.DurableTask", "Azure.Security.KeyVault."];

    [Fact]
    public void Functions_Folder_HoldsTheProjectsOfTheDesignAndNoOther() =>
        Repository.Projects.Keys.Order().ShouldBe([.. Hosts.Concat(Pure).Append("Transfers").Order()]);

    [Theory, InlineData("Classification"), InlineData("Evidence"), InlineData("Policy"), InlineData("Sealing")]
    public void PureLibrary_Always_ReferencesNoProject(string project) => ReferencesOf(project).ShouldBeEmpty();

    [Theory, InlineData("Classification"), InlineData("Evidence"), InlineData("Policy")]
    public void PureLibrary_Always_UsesNoAzurePackage(string project) =>
        Repository.Projects[project].Includes("PackageReference").ShouldNotContain(package => package.StartsWith("Azure."));

    [Fact]
    public void Sealing_Always_UsesAzureCoreAlone() => Repository.Projects["Sealing"].Includes("PackageReference").ShouldBe(["Azure.Core"]);

    [Fact]
    public void Transfers_Always_ReferencesThePureLibrariesAlone() => ReferencesOf("Transfers").Order().ShouldBe(Pure);

    [Theory, InlineData("App"), InlineData("Cli"), InlineData("LocalHost")]
    public void Host_Always_ReferencesNoOtherHost(string project) => ReferencesOf(project).Intersect(Hosts).ShouldBeEmpty();

    [Fact]
    public void FunctionsSdk_Always_IsUsedByAppAlone() => Repository.Projects
        .Where(project => project.Key != "App")
        .SelectMany(project => project.Value.Includes("PackageReference"))
        .ShouldNotContain(package => HostOnlyPackages.Any(package.StartsWith));

    private static IEnumerable<string> ReferencesOf(string project) => Repository.Projects[project]
        .Includes("ProjectReference")
        .Select(path => Path.GetFileName(Path.GetDirectoryName(path)!));
}
