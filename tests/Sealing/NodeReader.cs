using System.Diagnostics;

namespace Baygate.Sealing.Tests;

/// <summary>Runs Reader/open.mjs once over any number of files.</summary>
internal sealed class NodeReader : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("baygate-reader-");
    private int _count;

    public void Add(byte[] bytes) => File.WriteAllBytes(SealedPath(_count++), bytes);

    /// <summary>For each file what the reader said about it, and what it released.</summary>
    public async Task<IReadOnlyList<(string Result, byte[] Released)>> RunAsync(string key = "test-key-never-use.pem")
    {
        ProcessStartInfo start = new("node") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Reader", "open.mjs"));
        start.ArgumentList.Add(Vectors.PathOf(key));
        for (int i = 0; i < _count; i++)
        {
            start.ArgumentList.Add(SealedPath(i));
            start.ArgumentList.Add(PlaintextPath(i));
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        string errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        errors.ShouldBeEmpty();
        string[] results = (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.ExitCode.ShouldBe(results.All(result => result == "ok") ? 0 : 1);
        return [.. results.Select((result, i) => (result, File.ReadAllBytes(PlaintextPath(i))))];
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string SealedPath(int index) => Path.Combine(_folder.FullName, $"{index}.sealed");

    private string PlaintextPath(int index) => Path.Combine(_folder.FullName, $"{index}.plaintext");
}
