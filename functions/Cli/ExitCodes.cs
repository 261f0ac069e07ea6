namespace Baygate.Cli;

/// <summary>What a run answers to the shell.</summary>
internal static class ExitCodes
{
    /// <summary>Done, valid, delivered.</summary>
    public const int Yes = 0;

    /// <summary>Refused, invalid, failed verification.</summary>
    public const int No = 1;

    /// <summary>The command line itself is wrong.</summary>
    public const int WrongUsage = 2;

    /// <summary>A server could not be reached or is not available.</summary>
    public const int Unreachable = 3;

    /// <summary>Interrupted by Ctrl-C, as shells count it: 128 and SIGINT's number.</summary>
    public const int Interrupted = 130;
}
