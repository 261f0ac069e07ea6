using System.CommandLine;

namespace Baygate.Cli.Sealing;

/// <summary>The options that name key files.</summary>
internal static class KeyOptions
{
    private const int MaxRecipients = 64;

    public static Option<FileInfo[]> To()
    {
        Option<FileInfo[]> option = new("--to")
        {
            Description = "The recipients' public keys, PEM.",
            HelpName = "KEY.pem",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
            Arity = new ArgumentArity(1, MaxRecipients),
        };
        return option.AcceptExistingOnly();
    }

    public static Option<FileInfo> Private()
    {
        Option<FileInfo> option = new("--key")
        {
            Description = $"A recipient's private key, PEM; its passphrase, if it has one, is asked for or taken from {KeyFile.PassphraseVariable}.",
            HelpName = "KEY.pem",
            Required = true,
        };
        return option.AcceptExistingOnly();
    }

    public static Option<bool> Force() => new("--force") { Description = "Replace a file that is there." };
}
