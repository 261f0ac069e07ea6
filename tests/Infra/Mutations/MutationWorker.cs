using Baygate.Infra.Tests.Compiler;
using Baygate.Infra.Tests.Deployments;
using Baygate.Infra.Tests.Rules;

namespace Baygate.Infra.Tests.Mutations;

/// <summary>
/// Compiles mutated templates in a copy of infra/ and compares what the rules say of them with what they say of the whole ones. A module that
/// has a stage (Stages/, parameters for it alone) is tried there first: that takes a tenth of the time of a whole zone.
/// </summary>
internal sealed class MutationWorker(string folder) : IDisposable
{
    // Together they reach every branch of the templates.
    private static readonly string[] Zones = ["parameters/macau.bicepparam", "parameters/trial.bicepparam", "parameters/hongkong.bicepparam", "parameters/guangdong.bicepparam"];

    private readonly BicepServer _server = new();
    private readonly Dictionary<string, IReadOnlyList<string>> _known = [];

    /// <summary>Whether the mutated template does not compile, or a rule says something it did not say before.</summary>
    public async Task<bool> NoticesAsync(Mutation mutation)
    {
        var path = Path.Combine(folder, mutation.Template);
        var stages = StagesOf(mutation).ToList();
        foreach (var stage in stages) await RememberAsync(stage);
        var original = await File.ReadAllTextAsync(path);
        await File.WriteAllTextAsync(path, mutation.Text);
        try
        {
            // A module is compiled in no time, and a warning breaks the build as an error does. A whole zone is compiled with its snapshot.
            var isModule = mutation.Template.StartsWith("modules/", StringComparison.Ordinal);
            if (isModule && await WarnsAsync(path)) return true;
            foreach (var stage in stages)
            {
                if (await BrokenAsync(stage) is not { } broken || broken.Except(_known[stage]).Any()) return true;
            }

            return !isModule && await WarnsAsync(path);
        }
        finally
        {
            await File.WriteAllTextAsync(path, original);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _server.Dispose();

    private IEnumerable<string> StagesOf(Mutation mutation)
    {
        var own = $"stages/{Path.GetFileName(mutation.Template)}param";
        return File.Exists(Path.Combine(folder, own)) ? Zones.Prepend(own) : Zones;
    }

    private async Task<bool> WarnsAsync(string path)
    {
        var compiled = await _server.CompileAsync(path);
        return (bool?)compiled["success"] != true || compiled["diagnostics"]!.AsArray().Count > 0;
    }

    private async Task RememberAsync(string stage)
    {
        if (!_known.ContainsKey(stage)) _known[stage] = await BrokenAsync(stage) ?? throw new InvalidOperationException($"{stage} does not compile.");
    }

    private async Task<IReadOnlyList<string>?> BrokenAsync(string stage) =>
        await _server.SnapshotAsync(Path.Combine(folder, stage), stage.StartsWith("stages/", StringComparison.Ordinal) ? "rg" : null) is { } snapshot ? [.. Rule.Broken(new Deployment(snapshot))] : null;
}
