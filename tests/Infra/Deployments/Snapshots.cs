using System.Collections.Concurrent;
using Baygate.Infra.Tests.Compiler;

namespace Baygate.Infra.Tests.Deployments;

/// <summary>What each parameter file would deploy, compiled once.</summary>
internal static class Snapshots
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<Deployment>>> Known = new();

    /// <summary>The deployment of a parameter file.</summary>
    /// <param name="parameterFile">The file, below infra/.</param>
    public static Task<Deployment> OfAsync(string parameterFile) => Known.GetOrAdd(parameterFile, file => new(() => TakeAsync(file))).Value;

    private static async Task<Deployment> TakeAsync(string parameterFile)
    {
        using var server = new BicepServer();
        return new Deployment((await server.SnapshotAsync(Path.Combine(InfraFolder.Folder, parameterFile)))!);
    }
}
