using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Baygate.Infra.Tests.Compiler;
using Baygate.Infra.Tests.Deployments;
using Baygate.Infra.Tests.Rules;

namespace Baygate.Infra.Tests;

public sealed partial class TemplateTests
{
    public static TheoryData<string> Templates => [.. InfraFolder.Templates];

    public static TheoryData<string> ParameterFiles => [.. InfraFolder.ParameterFiles];

    [Theory]
    [InlineData("build", "*.bicep")]
    [InlineData("build", "modules/*.bicep")]
    [InlineData("lint", "*.bicep")]
    [InlineData("lint", "modules/*.bicep")]
    [InlineData("build-params", "*.bicepparam")]
    [InlineData("build-params", "parameters/*.bicepparam")]
    public async Task Bicep_OnEveryFile_SaysNothing(string command, string pattern)
    {
        var folder = Directory.CreateTempSubdirectory("baygate-bicep-");
        string[] output = command == "lint" ? [] : ["--outdir", folder.FullName];

        var (exitCode, said) = await BicepCommand.RunAsync([command, "--pattern", Path.Combine(InfraFolder.Folder, pattern), .. output]);

        folder.Delete(recursive: true);
        said.Trim().ShouldBeEmpty();
        exitCode.ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void Template_Always_DescribesItselfAndEveryParameterAndOutput(string template)
    {
        var text = InfraFolder.Read(template);

        text.ShouldContain("metadata description = ");
        Undescribed().Matches(text).Select(match => match.Value.Trim()).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(ParameterFiles))]
    public void ParameterFile_Always_HoldsNoSecret(string parameterFile) =>
        InfraFolder.Read(parameterFile).ShouldNotMatch("(?i)accountkey|sharedaccess|sig=|password");

    [Fact]
    public void LinterRules_All_AreErrors() =>
        JsonNode.Parse(InfraFolder.Read("bicepconfig.json"))!["analyzers"]!["core"]!["rules"]!.AsObject()
            .Select(rule => (string?)rule.Value!["level"]).ShouldAllBe(level => level == "error");

    [Fact]
    public async Task Roles_OfTheCatalogue_AreAllGiven()
    {
        var given = new HashSet<string>();
        foreach (var file in InfraFolder.ParameterFiles)
        {
            var deployment = await Snapshots.OfAsync(file);
            given.UnionWith(deployment.Of(ResourceTypes.RoleAssignment).Select(assignment => RightRules.RoleOf(deployment, assignment)));
        }

        var catalogue = RoleCatalogue.Read();
        given.ShouldBe(catalogue.BuiltIn.Keys.Concat(catalogue.Custom.Keys), ignoreOrder: true);
    }

    [Fact]
    public void Roles_OfTheCatalogue_AllowNothingByWildcard() =>
        RoleCatalogue.Read().Custom.Values.SelectMany(role => role.Actions.Concat(role.DataActions)).ShouldAllBe(action => !action.Contains('*'));

    [Fact]
    public void Roles_OfTheCatalogue_NeitherGrantRightsNorOwn() =>
        RoleCatalogue.Read().BuiltIn.Values.Select(role => role.Name).ShouldNotContain(name => ForbiddenRole().IsMatch(name));

    [Theory]
    [InlineData("guangdong", "chinanorth3", "AzureChinaCloud", true)]
    [InlineData("macau", "eastasia", "AzureCloud", true)]
    [InlineData("hongkong", "southeastasia", "AzureCloud", true)]
    [InlineData("hongkong", "eastasia", "AzureCloud", false)]
    public async Task GbaStandardContract_InARegion_IsRefusedOutsideTheZone(string zone, string region, string cloud, bool isRefused)
    {
        var folder = Directory.CreateTempSubdirectory("baygate-geo-");
        var path = Path.Combine(folder.FullName, "geo.bicepparam");
        await File.WriteAllTextAsync(path, $"""
            using '{Path.GetRelativePath(folder.FullName, Path.Combine(InfraFolder.Folder, "main.bicep")).Replace('\\', '/')}'
            param environmentName = 'geo'
            param zone = '{zone}'
            param location = '{region}'
            param cloud = '{cloud}'
            param gbaStandardContract = true
            param apiClientId = '00000000-0000-0000-0000-000000000000'
            param alertEmails = ['operations@example.org']
            param monthlyBudget = 1
            param budgetStart = '2026-12-01'
            """, TestContext.Current.CancellationToken);
        using var server = new BicepServer();

        var snapshot = await server.SnapshotAsync(path);

        folder.Delete(recursive: true);
        (snapshot is null).ShouldBe(isRefused);
    }

    [Fact]
    public async Task Scheduler_InATrial_IsRefused()
    {
        var folder = Directory.CreateTempSubdirectory("baygate-scheduler-");
        var path = Path.Combine(folder.FullName, "scheduler.bicepparam");
        var trial = InfraFolder.Read("parameters/trial.bicepparam");
        trial.ShouldContain("using '../main.bicep'");
        await File.WriteAllTextAsync(
            path,
            trial.Replace("../main.bicep", Path.GetRelativePath(folder.FullName, Path.Combine(InfraFolder.Folder, "main.bicep")).Replace('\\', '/'), StringComparison.Ordinal)
                + "\nparam durableBackend = 'DurableTaskScheduler'\n",
            TestContext.Current.CancellationToken);
        using var server = new BicepServer();

        var snapshot = await server.SnapshotAsync(path);

        folder.Delete(recursive: true);
        snapshot.ShouldBeNull();
    }

    // Which of two resources comes first is not in what they deploy; here it decides whether the deployment ends at all.
    [Fact]
    public void MalwareScan_IsTurnedOnWhenTheTopicIsThere() =>
        InfraFolder.Read("modules/events.bicep").Split("\nresource ").Single(block => block.StartsWith("defender ", StringComparison.Ordinal)).ShouldContain("dependsOn: [topic]");

    // The column is text: compared with a number, the query fails, and so does the alert, unseen.
    [Fact]
    public void AlertQuery_OnAStatusCode_ReadsANumberFromIt() => InfraFolder.Read("alerts.json").ShouldNotMatch(@"(?<!toint\()\bStatusCode\b");

    [GeneratedRegex(@"(?m)(?<!\)\s*\n)^(param|output) \w+.*$")]
    private static partial Regex Undescribed();

    [GeneratedRegex("^(Owner|Contributor|User Access Administrator|Role Based Access Control Administrator|Key Vault Administrator|Storage Account Contributor)$")]
    private static partial Regex ForbiddenRole();
}
