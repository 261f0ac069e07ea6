using System.Diagnostics;
using System.Text.Json.Nodes;
using Baygate.Infra.Tests.Compiler;
using Baygate.Infra.Tests.Rules;
using Baygate.Transfers.People;

namespace Baygate.Infra.Tests.Scripts;

public sealed class ScriptTests
{
    public static TheoryData<string> Scripts =>
    [
        .. new[] { "hooks", "identity" }.SelectMany(folder => Directory.GetFiles(Path.Combine(InfraFolder.Folder, folder), "*.sh"))
            .Select(path => Path.GetRelativePath(InfraFolder.Folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task Script_Always_IsWellFormed(string script)
    {
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-n", Path.Combine(InfraFolder.Folder, script)]) { RedirectStandardError = true })!;
        var errors = await bash.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await bash.WaitForExitAsync(TestContext.Current.CancellationToken);

        errors.ShouldBeEmpty();
        bash.ExitCode.ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Script_Always_StopsAtTheFirstError(string script) => InfraFolder.Read(script).ShouldContain("\nset -euo pipefail\n");

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Script_Always_MakesNoSecret(string script) =>
        InfraFolder.Read(script).ShouldNotMatch("(?i)credential reset|create-for-rbac|client-secret|passwordCredential|keys list");

    [Fact]
    public void AppRoles_OfTheRegistration_AreThoseTheAppKnows() =>
        AppRoles().Select(role => (string)role!["value"]!).ShouldBe(Roles.All, ignoreOrder: true);

    [Fact]
    public void AppRoles_ThatDecide_AreForPeopleAlone() =>
        AppRoles().Where(role => (string)role!["value"]! != Roles.Submit)
            .ShouldAllBe(role => role!["allowedMemberTypes"]!.AsArray().Select(type => (string)type!).SequenceEqual(new[] { "User" }));

    [Fact]
    public void Hooks_OfAzd_AreThere()
    {
        var project = File.ReadAllText(Path.Combine(InfraFolder.Root, "azure.yaml"));
        foreach (var hook in new[] { "preprovision", "postdeploy", "predown", "postdown" }) project.ShouldContain($"run: ./infra/hooks/{hook}.sh");
    }

    // The hook finds roles by how their names begin and by the environment in them.
    [Fact]
    public void RolesOfBaygatesOwn_AfterTheZone_AreFoundByTheHook()
    {
        RoleCatalogue.Read().Custom.Values.ShouldAllBe(role => role.Name.StartsWith("Baygate ", StringComparison.Ordinal));
        InfraFolder.Read("modules/role-definitions.bicep").ShouldContain("roleName: '${role.value.name} (${environmentName}, ");
        InfraFolder.Read("hooks/postdown.sh").ShouldContain("starts_with(roleName, 'Baygate ') && contains(roleName, '($AZURE_ENV_NAME, ')");
    }

    [Fact]
    public void LocksOfTheSubscription_BeforeTheZoneIsRemoved_AreLeftAlone() =>
        InfraFolder.Read("hooks/predown.sh").ShouldContain("!starts_with(id, '/subscriptions/$AZURE_SUBSCRIPTION_ID/providers/')");

    [Fact]
    public void ParameterFileOfAzd_Always_IsNamedByItsDocument()
    {
        var page = File.ReadAllText(Path.Combine(InfraFolder.Root, "docs", "how-to", "deploy-a-zone.md"));
        var names = System.Text.RegularExpressions.Regex.Matches(InfraFolder.Read("main.bicepparam"), @"readEnvironmentVariable\('(\w+)'").Select(match => match.Groups[1].Value);
        names.Where(name => !page.Contains($"`{name}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static JsonArray AppRoles() => JsonNode.Parse(InfraFolder.Read("identity/app-roles.json"))!.AsArray();
}
