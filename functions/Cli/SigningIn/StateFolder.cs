namespace Baygate.Cli.SigningIn;

/// <summary>Where the command line keeps what outlives a run, readable by its user alone (XDG Base Directory Specification).</summary>
internal static class StateFolder
{
    public const string Variable = "BAYGATE_STATE";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>The folder, or one inside it, made if it is not there.</summary>
    public static string Prepare(CliContext cli, params ReadOnlySpan<string> inside)
    {
        string path = Path.Combine([Root(cli), .. inside]);
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, OwnerOnly);
        return path;
    }

    private static string Root(CliContext cli)
    {
        if (cli.Variable(Variable) is { Length: > 0 } own) return Path.GetFullPath(own);
        if (cli.Variable("XDG_STATE_HOME") is { Length: > 0 } state && Path.IsPathFullyQualified(state)) return Path.Combine(state, "baygate");
        return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "state", "baygate");
    }
}
