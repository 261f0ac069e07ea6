using System.CommandLine;

namespace Baygate.Cli.Sealing;

/// <summary>The sealed file a command reads.</summary>
internal static class SealedArgument
{
    public static Argument<FileInfo> Create() => new Argument<FileInfo>("SEALED") { Description = "The sealed file." }.AcceptExistingOnly();
}
