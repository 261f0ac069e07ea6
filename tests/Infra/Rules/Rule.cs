using Baygate.Infra.Tests.Deployments;

namespace Baygate.Infra.Tests.Rules;

/// <summary>What must hold for a deployment.</summary>
/// <param name="Name">In words.</param>
/// <param name="Check">Answers what is wrong, and where; nothing when all is well.</param>
internal sealed record Rule(string Name, Func<Deployment, IEnumerable<string>> Check)
{
    /// <summary>Every rule.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. RequiredValues.Rules, .. NetworkRules.All, .. StorageRules.All, .. VaultRules.All, .. LogRules.All, .. RightRules.All, .. AppRules.All, .. PlaceRules.All, .. AlertRules.All,
    ];

    /// <summary>Everything that is wrong with a deployment.</summary>
    public static IEnumerable<string> Broken(Deployment deployment) =>
        All.SelectMany(rule => Judge(rule, deployment).Select(what => $"{rule.Name}: {what}"));

    // What a rule cannot read is wrong as well.
    private static IReadOnlyList<string> Judge(Rule rule, Deployment deployment)
    {
        try
        {
            return [.. rule.Check(deployment)];
        }
        catch (Exception unreadable) when (unreadable is InvalidOperationException or NullReferenceException or KeyNotFoundException or ArgumentException)
        {
            return [$"cannot be judged ({unreadable.GetType().Name})"];
        }
    }
}
