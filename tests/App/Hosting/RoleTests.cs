using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Baygate.App.Tests.Hosting;

/// <summary>A right in the templates that no code uses is one too many; code without its right fails in Azure alone.</summary>
public sealed class RoleTests
{
    /// <summary>For each role, what in the code or in host.json needs it.</summary>
    private static readonly Dictionary<string, string> Uses = new()
    {
        ["storageBlobDataOwner"] = @"""connectionName"": ""AzureWebJobsStorage""",
        ["storageBlobDataContributor"] = @"Container\(zone, Containers\.Sealed\)",
        ["storageBlobDelegator"] = @"GetUserDelegationKeyAsync",
        ["storageQueueDataContributor"] = @"new QueueServiceClient\(",
        ["storageTableDataContributor"] = @"new TableServiceClient\(",
        ["keyVaultCryptoServiceEncryptionUser"] = @"UnwrapKeyAsync\(",
        ["monitoringMetricsPublisher"] = @"UseAzureMonitorExporter\(",
        ["durableTaskDataContributor"] = @"ScheduleNewOrchestrationInstanceAsync\(",
        ["inboxFiles"] = @"GetTagsAsync\(",
        ["createOnlyFiles"] = @"Conditions\.OnlyIfNew\(",
        ["statementSigner"] = @"SignDataAsync\(",
    };

    private static readonly string Code = string.Concat(Directory
        .EnumerateFiles(Path.Combine(SettingsCatalog.Root(), "functions"), "*.cs", SearchOption.AllDirectories)
        .Where(path => path.Contains("/App/", StringComparison.Ordinal) || path.Contains("/Transfers/", StringComparison.Ordinal))
        .Append(Path.Combine(SettingsCatalog.Root(), "host.json"))
        .Select(File.ReadAllText));

    private static readonly string Modules = string.Concat(Directory
        .EnumerateFiles(Path.Combine(SettingsCatalog.Root(), "infra", "modules"), "*.bicep").Select(File.ReadAllText));

    public static TheoryData<string> Roles
    {
        get
        {
            var roles = JsonNode.Parse(SettingsCatalog.Template("roles.json"))!;
            return [.. roles["builtIn"]!.AsObject().Concat(roles["custom"]!.AsObject()).Select(role => role.Key)];
        }
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void Role_OfTheTemplates_IsUsedByTheCode(string role)
    {
        Uses.ShouldContainKey(role);
        Regex.IsMatch(Code, Uses[role]).ShouldBeTrue(Uses[role]);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void Role_OfTheList_IsGrantedSomewhere(string role) => Modules.ShouldContain(role);

    [Fact]
    public void Roles_ThatTheCodeNeeds_AreAllInTheTemplates() => Uses.Keys.ShouldBeSubsetOf(Roles.Select(role => role.Data));
}
