using System.CommandLine;
using Baygate.Cli.Api;

namespace Baygate.Cli.Transfers;

/// <summary>
/// <c>--binding-digest</c>: what the person reviewed. Without it the transfer's present one is sent, so it is right only for a person
/// who reviews what the command shows.
/// </summary>
internal sealed class BindingDigestOption : Option<string?>
{
    public BindingDigestOption() : base("--binding-digest")
    {
        Description = "The digest of what was reviewed, if not that of the transfer as it is now.";
        HelpName = "HEX";
    }

    /// <summary>The given digest, or the transfer's.</summary>
    /// <exception cref="CommandException">The transfer has no decision yet.</exception>
    public string Of(ParseResult parsed, Transfer transfer) =>
        parsed.GetValue(this) ?? transfer.BindingDigest ?? throw new CommandException(
            "decision-not-yet", $"Transfer {transfer.Id} is {transfer.State}: there is no decision on it yet.");
}
