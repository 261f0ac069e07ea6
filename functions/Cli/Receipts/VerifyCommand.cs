using System.CommandLine;
using System.Text.Json;
using Baygate.Cli.Api;
using Baygate.Cli.Terminal;
using Baygate.Evidence;

namespace Baygate.Cli.Receipts;

/// <summary><c>baygate verify</c>: checks a receipt, and the delivered file against it, without any server.</summary>
internal sealed class VerifyCommand : CliCommand
{
    private const string ReceiptKind = "receipt";

    private readonly Argument<FileInfo> _receipt = new Argument<FileInfo>("RECEIPT") { Description = "The receipt's envelope." }.AcceptExistingOnly();
    private readonly Option<FileInfo> _key = new("--key")
    {
        Description = "The zone's public signing key, PEM, from a source you trust.",
        HelpName = "SIGNING.pub.pem",
        Required = true,
    };
    private readonly Option<FileInfo> _file = new("--file") { Description = "The delivered sealed file to compare with the receipt.", HelpName = "SEALED" };

    public VerifyCommand(CliContext cli) : base(cli, "verify", "Verify a receipt, and a delivered file against it, offline.")
    {
        Arguments.Add(_receipt);
        Options.Add(_key.AcceptExistingOnly());
        Options.Add(_file.AcceptExistingOnly());
    }

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        VerificationResult result = Verifier(parsed.GetRequiredValue(_key)).Verify(Read(parsed.GetRequiredValue(_receipt)));
        if (!result.IsValid) throw Rejected(result.Code);
        if (result.Statement.Kind != ReceiptKind)
            throw new CommandException("not-a-receipt", $"The signature holds, but over a statement of kind {result.Statement.Kind}.");

        VerifiedSubject? file = parsed.GetValue(_file) is { } delivered
            ? await CompareAsync(delivered, result.Statement, cancellationToken)
            : null;
        VerifiedReceipt verified = new(
            result.KeyId,
            [.. result.Statement.Subjects.Select(subject => new VerifiedSubject(subject.Name, subject.Digest.ToString()))],
            JsonElement.Parse(result.Statement.Bytes.Span).GetProperty("predicate"),
            file);
        Print(parsed, verified, CliJson.Printed.VerifiedReceipt, Tell);
        return ExitCodes.Yes;
    }

    private static StatementVerifier Verifier(FileInfo key)
    {
        try
        {
            return new StatementVerifier([File.ReadAllText(key.FullName)]);
        }
        catch (ArgumentException invalid)
        {
            throw new CommandException("key-invalid", $"{key.Name} is not the PEM of a public signing key on P-256.", inner: invalid);
        }
    }

    private static byte[] Read(FileInfo receipt) => receipt.Length <= Envelope.MaxLength
        ? File.ReadAllBytes(receipt.FullName)
        : throw Rejected(VerificationCode.EnvelopeMalformed);

    private static async Task<VerifiedSubject> CompareAsync(FileInfo delivered, Statement statement, CancellationToken cancellationToken)
    {
        await using FileStream stream = delivered.OpenRead();
        Sha256Digest digest = await Sha256Digest.OfAsync(stream, cancellationToken);
        return statement.Subjects.Any(subject => subject.Digest == digest)
            ? new VerifiedSubject(delivered.FullName, digest.ToString())
            : throw new CommandException("file-differs", $"The receipt is genuine, but not of {delivered.Name}: its SHA-256 is {digest}.");
    }

    private static CommandException Rejected(VerificationCode code) => new(
        JsonNamingPolicy.KebabCaseLower.ConvertName(code.ToString()),
        code switch
        {
            VerificationCode.EnvelopeMalformed => "The file is not a receipt's envelope.",
            VerificationCode.PayloadTypeUnknown => "The envelope holds something else than a statement.",
            VerificationCode.SignatureMissing => "The envelope carries no signature.",
            VerificationCode.KeyUnknown => "The receipt was not signed with the given key.",
            VerificationCode.SignatureInvalid => "The signature does not hold: the receipt was changed, or not made by the key's holder.",
            _ => "The key's holder signed something that is not a statement of Baygate.",
        });

    private void Tell(VerifiedReceipt verified)
    {
        Cli.Console.WriteLine($"The receipt is genuine, signed by {verified.KeyId}.");
        foreach (VerifiedSubject subject in verified.Subjects) Cli.Console.WriteLine($"It covers {subject.Name}, SHA-256 {subject.Sha256}.");
        if (verified.File is { } file) Cli.Console.WriteLine($"{file.Name} is that file.");
        Cli.Console.WriteLine(JsonOutline.Of(verified.Receipt));
    }
}
