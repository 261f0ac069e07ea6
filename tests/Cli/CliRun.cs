using Azure.Storage.Blobs;
using Baygate.Cli.Terminal;
using Microsoft.Extensions.Time.Testing;

namespace Baygate.Cli.Tests;

/// <summary>Runs the command line in this process, with a captured console, its own environment and its own folder.</summary>
internal sealed class CliRun : IDisposable
{
    private readonly Dictionary<string, string> _variables = [];

    public CliRun()
    {
        Folder = Directory.CreateTempSubdirectory("baygate-cli-").FullName;
        _variables["BAYGATE_STATE"] = Path.Combine(Folder, "state");
    }

    public static DateTimeOffset Now { get; } = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    public string Folder { get; }

    public TimeProvider Time { get; init; } = new FakeTimeProvider(Now);

    /// <summary>By default every request to the storage has one try.</summary>
    public BlobClientOptions Storage { get; init; } = new() { Retry = { MaxRetries = 0 } };

    /// <summary>What stands on standard input.</summary>
    public byte[] Input { get; set; } = [];

    public string this[string variable]
    {
        set => _variables[variable] = value;
    }

    public string PathOf(string name) => Path.Combine(Folder, name);

    public string Write(string name, string text) => Write(name, System.Text.Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(PathOf(name), bytes);
        return PathOf(name);
    }

    public Task<CliResult> RunAsync(params string[] arguments) => RunUntilAsync(TestContext.Current.CancellationToken, arguments);

    /// <summary>Runs until the end or the interruption, which stands for Ctrl-C.</summary>
    public async Task<CliResult> RunUntilAsync(CancellationToken interruption, params string[] arguments)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        MemoryStream bytes = new();
        int exitCode = await CommandLineRun.RunAsync(Context(output, error) with { Output = () => bytes }, arguments, interruption);
        return new CliResult(exitCode, output + System.Text.Encoding.UTF8.GetString(bytes.ToArray()), error.ToString());
    }

    public CliContext Context(TextWriter output, TextWriter error) =>
        new(new CliConsole(output, error, isInteractive: false, canAsk: false), _variables.GetValueOrDefault, Time, () => Storage)
        {
            Input = () => new MemoryStream(Input),
        };

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
