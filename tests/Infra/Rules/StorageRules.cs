using Baygate.Infra.Tests.Deployments;
using Baygate.Transfers.Register;
using Baygate.Transfers.Zones;
using static Baygate.Infra.Tests.Deployments.ResourceTypes;

namespace Baygate.Infra.Tests.Rules;

/// <summary>What is kept, for how long, and what does not survive its deletion.</summary>
internal static class StorageRules
{
    // A parked step is retried for 30 days (ParkedTransfer.Patience), an approval waits for weeks.
    private static readonly Dictionary<string, (long Least, long Most)> Nets = new()
    {
        ["inbox"] = (31, 40),
        ["sealed"] = (180, 730),
        ["deadletters"] = (7, 30),
    };

    // Dead letters are Event Grid's and stand in the host's account.
    private static readonly string[] ZoneContainers = [.. Transfers.Zones.Containers.All.Where(name => !name.StartsWith("dead", StringComparison.Ordinal))];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("three kinds of accounts", Accounts),
        new("containers and tables are those the app uses", Containers),
        new("plaintext does not survive its deletion", SoftDelete),
        new("what was left behind is swept", Sweeps),
        new("evidence and deliveries cannot be changed", ImmutableContainers),
        new("uploads are scanned for malware", Malware),
        new("what holds evidence is locked", Locks),
    ];

    private static IEnumerable<string> Accounts(Deployment deployment)
    {
        if (deployment.Of(StorageAccount).Count(account => account.IsForFiles()) != 1) yield return "one for files";
        if (deployment.Of(StorageAccount).Count(account => account.IsForHost()) != 1) yield return "one for the host";
        if (deployment.Of(StorageAccount).Any(account => account.Text("kind") != "StorageV2" || account.Text("properties.accessTier") != "Hot")) yield return "of another kind";
        foreach (var account in deployment.Of(StorageAccount))
        {
            foreach (var service in new[] { "blobServices", "queueServices", "tableServices" })
            {
                if (deployment.Of($"{StorageAccount}/{service}").All(item => item.Name != account.Name + "/default")) yield return $"{account.Name} lacks {service}";
            }
        }
    }

    private static IEnumerable<string> Containers(Deployment deployment)
    {
        foreach (var account in deployment.Of(StorageAccount))
        {
            var found = deployment.ContainersOf(account);
            if (account.IsForFiles() && !found.ToHashSet().SetEquals(ZoneContainers)) yield return $"{account.Name} has {string.Join(", ", found)}";
            if (account.IsForHost() && !found.ToHashSet().SetEquals(["packages", "deadletters"])) yield return $"{account.Name} has {string.Join(", ", found)}";
            if (account.IsForDeliveries() && found.Count == 0) yield return $"{account.Name} has no container";
            if (account.IsForFiles() && deployment.Of(Table).All(table => table.Name != $"{account.Name}/default/{TransferRegister.TableName}"))
                yield return $"{account.Name} lacks the register";
        }
    }

    private static IEnumerable<string> SoftDelete(Deployment deployment)
    {
        foreach (var service in deployment.Of(BlobService))
        {
            var isHost = service.Name.StartsWith("sth", StringComparison.Ordinal);
            foreach (var policy in new[] { "deleteRetentionPolicy", "containerDeleteRetentionPolicy" })
            {
                var isOn = service.Text($"properties.{policy}.enabled") == "true";
                if (isOn != isHost || (isOn && !service.IsAtLeast($"properties.{policy}.days", 7))) yield return $"{service.Name}: {policy} is {service.At("properties." + policy)?.ToJsonString()}";
                if (service.Text($"properties.{policy}.enabled") is null) yield return $"{service.Name}: {policy} is left to Azure";
            }
        }
    }

    private static IEnumerable<string> Sweeps(Deployment deployment)
    {
        var rules = deployment.Of(Lifecycle).SelectMany(policy => policy.Items("properties.policy.rules")).Select(rule => new SweepRule(rule)).ToList();
        foreach (var (container, (least, most)) in Nets)
        {
            var days = rules.Where(rule => rule.Container == container && rule.IsOn).Select(rule => rule.Days).ToList();
            if (days is not [{ } only] || only < least || only > most) yield return $"{container} is swept after {string.Join(", ", days)} days";
        }

        foreach (var rule in rules.Where(rule => rule.Container is null || !Nets.ContainsKey(rule.Container))) yield return $"{rule.Container} is swept";
        foreach (var rule in rules.Where(rule => rule.SnapshotDays != 0)) yield return $"{rule.Container} keeps snapshots";
    }

    private static IEnumerable<string> ImmutableContainers(Deployment deployment)
    {
        var kept = deployment.Of(Immutability).ToDictionary(policy => policy.Name[..^"/default".Length], policy => policy);
        foreach (var container in deployment.Of(Container))
        {
            var name = container.Name.Split('/')[^1];
            var isEvidence = name is Transfers.Zones.Containers.Evidence or Transfers.Zones.Containers.Agreements;
            var mustBeKept = isEvidence || container.Name.StartsWith("std", StringComparison.Ordinal);
            if (kept.ContainsKey(container.Name) != mustBeKept) yield return $"{container.Name} is {(mustBeKept ? "not " : "")}immutable";
            if (isEvidence && kept.TryGetValue(container.Name, out var policy) && !policy.IsAtLeast("properties.immutabilityPeriodSinceCreationInDays", 1096))
                yield return $"{container.Name} is kept for less than three years";
        }
    }

    private static IEnumerable<string> Malware(Deployment deployment)
    {
        var files = deployment.Of(StorageAccount).Where(account => account.IsForFiles()).ToList();
        var scanned = files.Where(account => deployment.On(account, Defender).Any(setting => setting.Name == "current")).ToList();
        if (scanned.Count != (deployment.IsInChina() ? 0 : files.Count)) yield return "not scanned";
        if (deployment.Settings().GetValueOrDefault("Baygate__Intake__RequireMalwareVerdict") != (scanned.Count > 0 ? "true" : "false")) yield return "the verdict is no gate";
        foreach (var setting in deployment.Of(Defender))
        {
            var left = setting.Items("properties.malwareScanning.onUpload.filters.excludeBlobsWithPrefix").Select(prefix => (string)prefix!).ToHashSet();
            if (!left.SetEquals(ZoneContainers.Except([Transfers.Zones.Containers.Inbox]).Select(name => name + "/"))) yield return $"the scan leaves out {string.Join(", ", left)}";
        }
    }

    private static IEnumerable<string> Locks(Deployment deployment) => deployment.Of(StorageAccount)
        .Where(account => !account.IsForHost() && !deployment.On(account, ManagementLock).Any())
        .Select(account => account.Name);
}
