namespace Baygate.Cli.Files;

/// <summary>A file to be written.</summary>
internal sealed class OutputFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>A file readable by its owner alone.</summary>
    /// <param name="file">Where it will stand.</param>
    /// <param name="replace">Whether a file that stands there is replaced.</param>
    public OutputFile(FileInfo file, bool replace) : this(file, replace, OwnerOnly)
    {
    }

    private OutputFile(FileInfo file, bool replace, UnixFileMode mode) => (Path, Replace, Mode) = (file.FullName, replace, mode);

    public string Path { get; }

    public bool Replace { get; }

    /// <summary>Who may read it; has no meaning on Windows.</summary>
    public UnixFileMode Mode { get; }

    /// <summary>A file that takes the place of one that is there, for the same readers.</summary>
    public static OutputFile InPlaceOf(FileInfo file) =>
        new(file, replace: true, OperatingSystem.IsWindows() ? OwnerOnly : File.GetUnixFileMode(file.FullName));
}
