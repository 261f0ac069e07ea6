using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Baygate.Cli.Api;

namespace Baygate.Cli.Uploads;

/// <summary>
/// What an upload has achieved, kept on disk so that another run goes on from there: the source in the first line, then the id of each
/// acknowledged block in a line of its own. Holds neither token nor upload URL. Open in one run at a time.
/// </summary>
internal sealed class UploadJournal : IDisposable
{
    private readonly Lock _lock = new();
    private readonly FileStream _file;

    private UploadJournal(FileStream file, UploadSource? source, Dictionary<int, string> blocks) =>
        (_file, Source, Blocks) = (file, source, blocks);

    /// <summary>What an earlier run began with, or null.</summary>
    public UploadSource? Source { get; private set; }

    /// <summary>The ids of the acknowledged blocks, by place.</summary>
    public Dictionary<int, string> Blocks { get; }

    /// <summary>Opens the journal of a file under an agreement at a server.</summary>
    /// <exception cref="CommandException">Another run has it open.</exception>
    public static UploadJournal Open(string folder, Uri server, string agreementId, string fullPath)
    {
        byte[] key = SHA256.HashData(Encoding.UTF8.GetBytes($"{server}\0{agreementId}\0{fullPath}"));
        FileStream file = OpenExclusively(Path.Combine(folder, Convert.ToHexStringLower(key) + ".journal"));
        (UploadSource? source, Dictionary<int, string> blocks) = Read(file);
        return new UploadJournal(file, source, blocks);
    }

    /// <summary>Forgets what an earlier run achieved.</summary>
    public void Reset()
    {
        Source = null;
        Blocks.Clear();
        _file.SetLength(0);
    }

    /// <summary>Begins with a source.</summary>
    public void Begin(UploadSource source)
    {
        Reset();
        Source = source;
        WriteLine(JsonSerializer.Serialize(source, CliJson.Default.UploadSource));
    }

    /// <summary>Records an acknowledged block. Safe for several threads.</summary>
    public void Acknowledge(int index, string id)
    {
        lock (_lock)
        {
            Blocks[index] = id;
            WriteLine(id);
        }
    }

    /// <summary>Removes the journal: the upload is finished.</summary>
    public void Delete() => File.Delete(_file.Name);

    public void Dispose() => _file.Dispose();

    private void WriteLine(string line)
    {
        _file.Write(Encoding.ASCII.GetBytes(line + "\n"));
        _file.Flush();
    }

    private static FileStream OpenExclusively(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException shared) when (File.Exists(path))
        {
            throw new CommandException("upload-running", "Another run is uploading this file under this agreement.", inner: shared);
        }
    }

    private static (UploadSource? Source, Dictionary<int, string> Blocks) Read(FileStream file)
    {
        Dictionary<int, string> blocks = [];
        using StreamReader lines = new(file, leaveOpen: true);
        if (lines.ReadLine() is not { } first || Source(first) is not { } source) return (null, blocks);

        // A run that was killed may have left half a line: it is no block's id, and that block is sent again.
        while (lines.ReadLine() is { } id)
            if (BlockPlan.TryReadIndex(id, out int index)) blocks[index] = id;
        file.Seek(0, SeekOrigin.End);
        return (source, blocks);

        static UploadSource? Source(string line)
        {
            try
            {
                return JsonSerializer.Deserialize(line, CliJson.Default.UploadSource);
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }
}
