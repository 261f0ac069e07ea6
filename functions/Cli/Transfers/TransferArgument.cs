using System.CommandLine;

namespace Baygate.Cli.Transfers;

/// <summary>The transfer a command is about.</summary>
internal sealed class TransferArgument : Argument<string>
{
    public TransferArgument() : base("ID") => Description = "The transfer.";
}
