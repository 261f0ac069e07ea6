using System.CommandLine;
using Baygate.Cli.Api;
using Baygate.Cli.Terminal;
using Baygate.Sealing;

namespace Baygate.Cli.Sealing;

/// <summary><c>baygate inspect</c>: what a sealed file shows without a key.</summary>
internal sealed class InspectCommand : CliCommand
{
    private readonly Argument<FileInfo> _sealed = SealedArgument.Create();

    public InspectCommand(CliContext cli)
        : base(cli, "inspect", "Show a sealed file's header and recipients. Needs no key, so nothing of it is authenticated.") => Arguments.Add(_sealed);

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using FileStream file = parsed.GetRequiredValue(_sealed).OpenRead();
        SealedHeader header = await SealedHeader.ReadAsync(file, cancellationToken);
        int headerLength = header.ToBytes().Length;
        long payloadLength = file.Length - headerLength;
        InspectedFile inspected = new(
            header.TransferId,
            header.Suite,
            [.. header.Stanzas.Select(stanza => new InspectedRecipient(stanza.Algorithm, stanza.KeyId))],
            headerLength,
            payloadLength,
            SealedLayout.PlaintextLength(payloadLength));
        Print(parsed, inspected, CliJson.Printed.InspectedFile, Tell);
        return ExitCodes.Yes;
    }

    private void Tell(InspectedFile inspected)
    {
        Cli.Console.WriteLine($"Transfer    {inspected.TransferId}");
        Cli.Console.WriteLine($"Suite       {inspected.Suite}");
        foreach (InspectedRecipient recipient in inspected.Recipients)
            Cli.Console.WriteLine($"Recipient   {recipient.Algorithm} {recipient.KeyId}");
        Cli.Console.WriteLine($"Header      {inspected.HeaderLength} bytes");
        Cli.Console.WriteLine($"Plaintext   {inspected.PlaintextLength} bytes ({Phrases.Size(inspected.PlaintextLength)})");
    }
}
