using System.Collections.Concurrent;
using Baygate.Infra.Tests.Compiler;

namespace Baygate.Infra.Tests.Mutations;

/// <summary>Compiles mutated templates and asks the rules whether they notice. One copy of infra/ and one compiler for each worker.</summary>
internal static class MutationRun
{
    private static readonly string Stages = Path.Combine(InfraFolder.Root, "tests", "Infra", "Stages");

    /// <summary>Answers the mutations that nothing notices.</summary>
    public static async Task<IReadOnlyList<Mutation>> SurvivorsAsync(IReadOnlyList<Mutation> mutations)
    {
        var waiting = new ConcurrentQueue<Mutation>(mutations);
        var survivors = new ConcurrentBag<Mutation>();
        await Task.WhenAll(Enumerable.Range(0, Math.Max(2, Environment.ProcessorCount)).Select(_ => Task.Run(() => WorkAsync(waiting, survivors))));
        return [.. survivors.OrderBy(mutation => mutation.Template, StringComparer.Ordinal).ThenBy(mutation => mutation.First)];
    }

    private static async Task WorkAsync(ConcurrentQueue<Mutation> waiting, ConcurrentBag<Mutation> survivors)
    {
        var folder = Directory.CreateTempSubdirectory("baygate-infra-");
        try
        {
            CopyTo(folder.FullName);
            using var worker = new MutationWorker(folder.FullName);
            while (waiting.TryDequeue(out var mutation))
            {
                if (!await worker.NoticesAsync(mutation)) survivors.Add(mutation);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void CopyTo(string folder)
    {
        var files = InfraFolder.Templates.Concat(InfraFolder.ParameterFiles).Concat(Directory.GetFiles(InfraFolder.Folder).Select(path => Path.GetFileName(path)!)).Distinct();
        foreach (var file in files) Copy(Path.Combine(InfraFolder.Folder, file), Path.Combine(folder, file));
        foreach (var stage in Directory.GetFiles(Stages)) Copy(stage, Path.Combine(folder, "stages", Path.GetFileName(stage)));
    }

    private static void Copy(string source, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(source, target);
    }
}
