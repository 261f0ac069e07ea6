namespace Baygate.Cli.Files;

/// <summary>
/// Writes a file whole or not at all: a temporary file in the same folder is written and renamed. On any failure and on cancellation
/// it is deleted, so a half-written file never stands under the name, nor beside it. It is not forced to the disk.
/// </summary>
internal static class AtomicFile
{
    /// <summary>Writes the file.</summary>
    /// <param name="output">Where it will stand.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <exception cref="CommandException">A file stands there and is not to be replaced.</exception>
    public static async Task WriteAsync(OutputFile output, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        if (!output.Replace && Path.Exists(output.Path)) throw Exists(output);

        string temporary = Path.Combine(Path.GetDirectoryName(output.Path)!, $".{Path.GetRandomFileName()}.partial");
        await using FileStream file = Create(temporary, output.Mode);
        // Deletes at once, in case the writer hangs on a slow source and the process is ended before it comes back.
        await using CancellationTokenRegistration deletion = cancellationToken.Register(() => File.Delete(temporary));
        try
        {
            await write(file, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            await file.FlushAsync(cancellationToken);
            Move(temporary, output);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static void Move(string temporary, OutputFile output)
    {
        try
        {
            File.Move(temporary, output.Path, output.Replace);
        }
        catch (IOException) when (!output.Replace && Path.Exists(output.Path))
        {
            throw Exists(output);
        }
    }

    private static FileStream Create(string path, UnixFileMode mode)
    {
        // Unbuffered: what cannot be written fails in the writing, never later when the file is closed.
        FileStreamOptions options = new()
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.Read | FileShare.Delete,
            BufferSize = 0,
            Options = FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = mode;
        return new FileStream(path, options);
    }

    private static CommandException Exists(OutputFile output) =>
        new("file-exists", $"{output.Path} is there already: choose another name or add --force.");
}
