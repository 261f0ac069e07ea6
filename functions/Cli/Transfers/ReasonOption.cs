using System.CommandLine;

namespace Baygate.Cli.Transfers;

/// <summary><c>--reason</c>: goes on record beside the person's name.</summary>
internal sealed class ReasonOption : Option<string?>
{
    public ReasonOption(bool required) : base("--reason")
    {
        Description = "Why; it goes on record.";
        HelpName = "TEXT";
        Required = required;
    }
}
