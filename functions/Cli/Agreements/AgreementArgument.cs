using System.CommandLine;

namespace Baygate.Cli.Agreements;

/// <summary>The agreement a command is about.</summary>
internal sealed class AgreementArgument : Argument<string>
{
    public AgreementArgument() : base("ID") => Description = "The agreement.";
}
