using System.Diagnostics;
using Baygate.Cli.Files;
using Baygate.Cli.Terminal;
using Baygate.Cli.Tests.Sealing;

namespace Baygate.Cli.Tests.Processes;

public sealed class OpenProcessTests : IDisposable
{
    private const int NoSpaceLeft = 28;

    // More than the pipe and the small disk below hold.
    private const int Length = 1024 * 1024;

    private readonly CliRun _cli = SealedFixture.Prepare();

    public OpenProcessTests() => _cli.Write("plain", new byte[Length]);

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Open_DiskFull_SaysSoAndLeavesNothing()
    {
        (await _cli.SealAsync()).ShouldSucceed();

        CliResult result = await OpenOnSmallDiskAsync() ?? await OpenOnDiskThatRefusesAsync();

        result.ShouldFail(ExitCodes.No, "disk-full");
        result.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task Open_InterruptedByCtrlC_LeavesNothing()
    {
        (await _cli.SealAsync()).ShouldSucceed();
        byte[] bytes = await File.ReadAllBytesAsync(_cli.PathOf("sealed"), TestContext.Current.CancellationToken);
        string pipe = _cli.PathOf("pipe.pem");
        (await BaygateProcess.RunAsync(_cli, "mkfifo", pipe)).ShouldSucceed();
        using FileSystemWatcher watcher = new(_cli.Folder, "*.partial") { EnableRaisingEvents = true };
        TaskCompletionSource deleted = new();
        watcher.Deleted += (_, _) => deleted.TrySetResult();

        using Process process = BaygateProcess.Start(
            _cli, BaygateProcess.Binary, "open", pipe, _cli.PathOf("opened"), "--key", _cli.PathOf("recipient.pem"));
        await using (FileStream writer = new(pipe, FileMode.Open, FileAccess.Write))
        {
            // Once half of it went through the pipe, which holds 64 KiB, opening is well under way.
            await writer.WriteAsync(bytes.AsMemory(0, bytes.Length / 2), TestContext.Current.CancellationToken);
            await writer.FlushAsync(TestContext.Current.CancellationToken);
            Directory.EnumerateFiles(_cli.Folder, ".*.partial").Count().ShouldBe(1);
            (await BaygateProcess.RunAsync(_cli, "kill", "-INT", $"{process.Id}")).ShouldSucceed();
            await deleted.Task.WaitAsync(TestContext.Current.CancellationToken);
        }

        (await process.EndAsync()).ShouldFail(ExitCodes.Interrupted, "interrupted");
        _cli.FilesMade().ShouldBeEmpty();
    }

    /// <summary>Opens onto a file system of 64 KiB, in a mount namespace of its own that goes with the process.</summary>
    /// <returns>Null where this machine lets nobody mount.</returns>
    private async Task<CliResult?> OpenOnSmallDiskAsync()
    {
        string disk = Directory.CreateDirectory(_cli.PathOf("disk")).FullName;
        const string script = """
            mount -t tmpfs -o size=64k tmpfs "$1" 2>/dev/null || exit 99
            "$2" open "$3" "$1/opened" --key "$4"
            code=$?
            ls -A "$1"
            exit $code
            """;
        string[] command = ["sh", "-c", script, "sh", disk, BaygateProcess.Binary, _cli.PathOf("sealed"), _cli.PathOf("recipient.pem")];
        string[] unshare = Environment.IsPrivilegedProcess ? ["--mount"] : ["--mount", "--map-root-user"];
        CliResult result = await BaygateProcess.RunAsync(_cli, "unshare", [.. unshare, .. command]);
        return result.Error.StartsWith("unshare:", StringComparison.Ordinal) || result.ExitCode == 99 ? null : result;
    }

    /// <summary>The same with a writer that answers as a full disk does.</summary>
    private async Task<CliResult> OpenOnDiskThatRefusesAsync()
    {
        using StringWriter error = new();
        CliConsole console = new(TextWriter.Null, error, isInteractive: false, canAsk: false);
        int exitCode = await Failures.ReportAsync(
            console,
            async () =>
            {
                await AtomicFile.WriteAsync(
                    new OutputFile(new FileInfo(_cli.PathOf("opened")), replace: false),
                    (_, _) => throw new IOException("No space left on device", NoSpaceLeft),
                    TestContext.Current.CancellationToken);
                return ExitCodes.Yes;
            },
            CancellationToken.None);
        return new CliResult(exitCode, string.Concat(_cli.FilesMade()), error.ToString());
    }
}
