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

    private static readonly ZoneAccount[] Own = [ZoneAccount.Uploads, ZoneAccount.Sealed, ZoneAccount.Evidence];

    // Days that a deleted blob, and a deleted container, can be restored; null: never.
    private static readonly Dictionary<string, (long? Blobs, long? Containers)> Restored = new()
    {
        ["std"] = (null, null),
        ["ste"] = (null, 30),
        ["sth"] = (7, 7),
        ["sts"] = (null, null),
        ["stu"] = (null, null),
    };

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("an account each for uploads, sealed files, evidence, the host and deliveries", Accounts),
        new("containers and tables are those the app uses", Containers),
        new("plaintext does not survive its deletion", SoftDelete),
        new("what was left behind is swept", Sweeps),
        new("evidence and deliveries cannot be changed", ImmutableContainers),
        new("uploads are scanned for malware", Malware),
        new("what holds evidence is locked", Locks),
    ];

    private static IEnumerable<string> Accounts(Deployment deployment)
    {
        foreach (var own in Own.Where(own => deployment.Of(StorageAccount).Count(account => account.IsFor(own)) != 1)) yield return $"one for {own}";
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
            foreach (var own in Own.Where(own => account.IsFor(own) && !found.ToHashSet().SetEquals(ContainersOf(own)))) yield return $"{account.Name} has {string.Join(", ", found)}";
            if (account.IsForHost() && !found.ToHashSet().SetEquals(["packages", "deadletters"])) yield return $"{account.Name} has {string.Join(", ", found)}";
            if (account.IsForDeliveries() && found.Count == 0) yield return $"{account.Name} has no container";
            if (account.IsFor(ZoneAccount.Evidence) && deployment.Of(Table).All(table => table.Name != $"{account.Name}/default/{TransferRegister.TableName}"))
                yield return $"{account.Name} lacks the register";
        }
    }

    private static IEnumerable<string> SoftDelete(Deployment deployment)
    {
        foreach (var service in deployment.Of(BlobService))
        {
            var (blobs, containers) = Restored[service.Name[..3]];
            foreach (var (policy, days) in new[] { ("deleteRetentionPolicy", blobs), ("containerDeleteRetentionPolicy", containers) })
            {
                var isOn = service.Text($"properties.{policy}.enabled") == "true";
                var isRight = days is { } least ? isOn && service.IsAtLeast($"properties.{policy}.days", least) : !isOn;
                if (!isRight) yield return $"{service.Name}: {policy} is {service.At("properties." + policy)?.ToJsonString()}";
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
        var scanned = deployment.Of(StorageAccount).Where(account => deployment.On(account, Defender).Any(setting => setting.Name == "current")).ToList();
        if (scanned.Count != (deployment.IsInChina() ? 0 : 1)) yield return "not scanned";
        foreach (var other in scanned.Where(account => !account.IsFor(ZoneAccount.Uploads))) yield return $"{other.Name} is scanned";
        if (deployment.Settings().GetValueOrDefault("Baygate__Intake__RequireMalwareVerdict") != (scanned.Count > 0 ? "true" : "false")) yield return "the verdict is no gate";
        foreach (var setting in deployment.Of(Defender))
        {
            if (setting.At("properties.malwareScanning.onUpload.filters") is { } filters) yield return $"the scan leaves out {filters.ToJsonString()}";
        }
    }

    private static IEnumerable<string> ContainersOf(ZoneAccount account) =>
        Transfers.Zones.Containers.All.Where(name => Transfers.Zones.Containers.AccountOf(name) == account);

    private static IEnumerable<string> Locks(Deployment deployment) => deployment.Of(StorageAccount)
        .Where(account => !account.IsForHost() && !deployment.On(account, ManagementLock).Any())
        .Select(account => account.Name);
}
