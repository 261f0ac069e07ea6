using Microsoft.Win32.SafeHandles;

namespace Baygate.Cli.Uploads;

/// <summary>The file to upload, read by blocks.</summary>
internal sealed class SourceFile : IDisposable
{
    private readonly SafeFileHandle _handle;

    private SourceFile(string path, SafeFileHandle handle)
    {
        _handle = handle;
        FullPath = Path.GetFullPath(path);
        Length = RandomAccess.GetLength(handle);
        ModifiedAt = File.GetLastWriteTimeUtc(handle);
        Plan = new BlockPlan(Length);
    }

    public string FullPath { get; }

    public long Length { get; }

    public DateTime ModifiedAt { get; }

    public BlockPlan Plan { get; }

    /// <summary>Opens a file.</summary>
    /// <exception cref="CommandException">The file is larger than a blob made of these blocks can be.</exception>
    public static SourceFile Open(string path)
    {
        SourceFile file = new(path, File.OpenHandle(path, options: FileOptions.Asynchronous));
        if (file.Length <= BlockPlan.MaxLength) return file;

        file.Dispose();
        throw new CommandException("file-too-large", $"{path} has {file.Length} bytes; at most {BlockPlan.MaxLength} can be uploaded.");
    }

    /// <summary>Reads one block, which the caller disposes.</summary>
    public async Task<SourceBlock> ReadAsync(int index, CancellationToken cancellationToken)
    {
        SourceBlock block = SourceBlock.Rent(Plan.LengthOf(index));
        try
        {
            await ReadExactlyAsync(block.Content, BlockPlan.Offset(index), cancellationToken);
            return block;
        }
        catch
        {
            block.Dispose();
            throw;
        }
    }

    /// <summary>Makes sure that the blocks that were read are of one version of the file.</summary>
    /// <exception cref="CommandException">The file was changed since it was opened.</exception>
    public void RequireUnchanged()
    {
        if (RandomAccess.GetLength(_handle) != Length || File.GetLastWriteTimeUtc(_handle) != ModifiedAt) throw Changed();
    }

    public void Dispose() => _handle.Dispose();

    private async Task ReadExactlyAsync(Memory<byte> block, long offset, CancellationToken cancellationToken)
    {
        while (!block.IsEmpty)
        {
            int read = await RandomAccess.ReadAsync(_handle, block, offset, cancellationToken);
            if (read == 0) throw Changed();
            block = block[read..];
            offset += read;
        }
    }

    private CommandException Changed() =>
        new("file-changed", $"{FullPath} was changed while it was uploaded: run the command again, it starts anew.");
}
