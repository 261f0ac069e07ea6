using Baygate.Cli.Files;

namespace Baygate.Cli.Tests.Files;

public sealed class AtomicFileTests : IDisposable
{
    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Write_Interrupted_LeavesNothing()
    {
        using CancellationTokenSource interruption = new();

        await Should.ThrowAsync<OperationCanceledException>(() => WriteAsync(
            async (file, _) =>
            {
                await file.WriteAsync(new byte[100_000], CancellationToken.None);
                await interruption.CancelAsync();
            },
            interruption.Token));

        Directory.EnumerateFileSystemEntries(_cli.Folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task Write_InterruptedWhileTheWriterHangs_DeletesAtOnce()
    {
        using CancellationTokenSource interruption = new();
        TaskCompletionSource hanging = new();
        Task writing = WriteAsync(
            async (file, _) =>
            {
                await file.WriteAsync(new byte[100_000], CancellationToken.None);
                await hanging.Task;
            },
            interruption.Token);

        await interruption.CancelAsync();

        Directory.EnumerateFileSystemEntries(_cli.Folder).ShouldBeEmpty();
        hanging.SetResult();
        await Should.ThrowAsync<OperationCanceledException>(() => writing);
    }

    [Fact]
    public async Task Write_WriterFails_LeavesNothing()
    {
        await Should.ThrowAsync<InvalidDataException>(() => WriteAsync(
            async (file, stop) =>
            {
                await file.WriteAsync(new byte[100_000], stop);
                throw new InvalidDataException();
            },
            CancellationToken.None));

        Directory.EnumerateFileSystemEntries(_cli.Folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task Write_FileAppearsMeanwhile_IsNotReplaced()
    {
        CommandException refused = await Should.ThrowAsync<CommandException>(() => WriteAsync(
            (_, stop) => File.WriteAllTextAsync(_cli.PathOf("file"), "another's", stop),
            CancellationToken.None));

        refused.Code.ShouldBe("file-exists");
        File.ReadAllText(_cli.PathOf("file")).ShouldBe("another's");
        Directory.EnumerateFileSystemEntries(_cli.Folder).Count().ShouldBe(1);
    }

    private Task WriteAsync(Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken) =>
        AtomicFile.WriteAsync(new OutputFile(new FileInfo(_cli.PathOf("file")), replace: false), write, cancellationToken);
}
