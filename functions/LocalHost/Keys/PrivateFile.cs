namespace Baygate.LocalHost.Keys;

/// <summary>Files with private keys: readable by their owner alone, and never half written.</summary>
internal static class PrivateFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerOnly | UnixFileMode.UserExecute;

    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>Makes a folder, and those it lies in, for their owner alone; one that is there stays as it is.</summary>
    /// <param name="path">The folder.</param>
    public static void MakeFolder(string path)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } parent && !Directory.Exists(parent)) MakeFolder(parent);
        Directory.CreateDirectory(path, OwnerFolder);
    }

    /// <summary>Writes a file with mode 600, whole or not at all; a file that is there stays as it is.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">What it is to hold.</param>
    public static void WriteNew(string path, string text)
    {
        var draft = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = OwnerOnly };
        using (var writer = new StreamWriter(draft, options)) writer.Write(text);
        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another host that starts at the same moment was first; its key counts.
            File.Delete(draft);
        }
    }

    /// <summary>Reads a file that nobody but its owner may touch.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Its text.</returns>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    /// <exception cref="UnauthorizedAccessException">Others may touch it, or this process may not read it.</exception>
    public static string Read(string path)
    {
        if (File.Exists(path) && (File.GetUnixFileMode(path) & Others) != 0)
            throw new UnauthorizedAccessException($"The private key {path} is open to others than its owner. Run: chmod 600 {path}");
        return File.ReadAllText(path);
    }
}
