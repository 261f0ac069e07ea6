namespace Baygate.Infra.Tests.Deployments;

/// <summary>The types that rules speak of.</summary>
internal static class ResourceTypes
{
    public const string StorageAccount = "Microsoft.Storage/storageAccounts";
    public const string BlobService = StorageAccount + "/blobServices";
    public const string Container = BlobService + "/containers";
    public const string Immutability = Container + "/immutabilityPolicies";
    public const string Table = StorageAccount + "/tableServices/tables";
    public const string Lifecycle = StorageAccount + "/managementPolicies";
    public const string Defender = "Microsoft.Security/defenderForStorageSettings";
    public const string Vault = "Microsoft.KeyVault/vaults";
    public const string Key = Vault + "/keys";
    public const string Site = "Microsoft.Web/sites";
    public const string Scheduler = "Microsoft.DurableTask/schedulers";
    public const string Identity = "Microsoft.ManagedIdentity/userAssignedIdentities";
    public const string Workspace = "Microsoft.OperationalInsights/workspaces";
    public const string Insights = "Microsoft.Insights/components";
    public const string PrivateLinkScope = "Microsoft.Insights/privateLinkScopes";
    public const string DiagnosticSetting = "Microsoft.Insights/diagnosticSettings";
    public const string LogAlert = "Microsoft.Insights/scheduledQueryRules";
    public const string MetricAlert = "Microsoft.Insights/metricAlerts";
    public const string Network = "Microsoft.Network/virtualNetworks";
    public const string SecurityGroup = "Microsoft.Network/networkSecurityGroups";
    public const string PrivateEndpoint = "Microsoft.Network/privateEndpoints";
    public const string DnsZone = "Microsoft.Network/privateDnsZones";
    public const string ManagementLock = "Microsoft.Authorization/locks";
    public const string RoleAssignment = "Microsoft.Authorization/roleAssignments";
    public const string RoleDefinition = "Microsoft.Authorization/roleDefinitions";
    public const string Topic = "Microsoft.EventGrid/systemTopics";
    public const string ResourceGroup = "Microsoft.Resources/resourceGroups";
}
