using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Baygate.Tests.Azurite;

/// <summary>The Azurite that infra/local pins, on ports the system chose, everything in memory. It ends with this process, however that ends.</summary>
internal sealed partial class AzuriteProcess : IDisposable
{
    // A test host that is killed cannot kill its child, but the child sees the end of its standard input.
    private const string ExitWithParent = "data:text/javascript,process.stdin.on('end',()=>process.exit()).resume()";

    private readonly Process _process;

    private AzuriteProcess(Process process) => _process = process;

    public required Uri Blobs { get; init; }

    public required Uri Tables { get; init; }

    public required Uri Queues { get; init; }

    public static async Task<AzuriteProcess> StartAsync(string accounts)
    {
        var start = new ProcessStartInfo("node") { RedirectStandardInput = true, RedirectStandardOutput = true };
        string[] arguments =
        [
            "--import", ExitWithParent, FindScript(), "--inMemoryPersistence", "--skipApiVersionCheck", "--disableTelemetry", "--silent",
            "--blobPort", "0", "--queuePort", "0", "--tablePort", "0",
        ];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["AZURITE_ACCOUNTS"] = accounts;

        var process = Process.Start(start)!;
        try
        {
            var endpoints = await ReadEndpointsAsync(process.StandardOutput);
            _ = process.StandardOutput.ReadToEndAsync();
            return new AzuriteProcess(process) { Blobs = endpoints["Blob"], Tables = endpoints["Table"], Queues = endpoints["Queue"] };
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            process.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        // Nothing is to be saved, and Azurite can hang on SIGTERM while connections are open.
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task<Dictionary<string, Uri>> ReadEndpointsAsync(StreamReader output)
    {
        var endpoints = new Dictionary<string, Uri>();
        while (endpoints.Count < 3)
        {
            var line = await output.ReadLineAsync() ?? throw new InvalidOperationException("Azurite ended before it listened.");
            if (Listening().Match(line) is { Success: true } match) endpoints[match.Groups[1].Value] = new Uri(match.Groups[2].Value);
        }

        return endpoints;
    }

    private static string FindScript()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Serverless.sln"))) folder = folder.Parent;
        var script = Path.Combine(folder?.FullName ?? "", "infra", "local", "node_modules", "azurite", "dist", "src", "azurite.js");
        return File.Exists(script) ? script : throw new FileNotFoundException("Azurite is not installed: run 'npm ci' in infra/local.", script);
    }

    [GeneratedRegex("Azurite (Blob|Queue|Table) service is successfully listening at (http://[0-9.:]+)")]
    private static partial Regex Listening();
}
