using Baygate.Infra.Tests.Deployments;
using static Baygate.Infra.Tests.Deployments.ResourceTypes;

namespace Baygate.Infra.Tests.Rules;

/// <summary>One vault with two keys, each for one thing.</summary>
internal static class VaultRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("one vault, locked", Vaults),
        new("the holding key wraps and nothing else", deployment => Keys(deployment, "holding", "RSA-HSM", "3072", null, "unwrapKey", "wrapKey")),
        new("the signing key signs and nothing else", deployment => Keys(deployment, "signing", "EC-HSM", null, "P-256", "sign", "verify")),
    ];

    private static IEnumerable<string> Vaults(Deployment deployment)
    {
        if (deployment.Of(Vault).Count() != 1) yield return "there is not one";
        if (deployment.Of(Key).Count() != 2) yield return "there are not two keys";
        foreach (var vault in deployment.Of(Vault).Where(vault => !deployment.On(vault, ManagementLock).Any())) yield return $"{vault.Name} has no lock";
    }

    private static IEnumerable<string> Keys(Deployment deployment, string name, string type, string? size, string? curve, params string[] operations)
    {
        var setting = $"Baygate__{char.ToUpperInvariant(name[0])}{name[1..]}Key";
        if (deployment.Settings().GetValueOrDefault(setting) != name) yield return $"the app looks for another {setting}";
        var keys = deployment.Of(Key).Where(key => key.Name.EndsWith("/" + name, StringComparison.Ordinal)).ToList();
        if (keys is not [{ } key])
        {
            yield return "it is not there";
            yield break;
        }

        if (key.Text("properties.kty") != type || key.Text("properties.keySize") != size || key.Text("properties.curveName") != curve) yield return "it is of another kind";
        if (!key.Items("properties.keyOps").Select(item => (string)item!).Order(StringComparer.Ordinal).SequenceEqual(operations)) yield return "it can do something else";
    }
}
