using System.CommandLine;
using Baygate.Tests.Docs;
using CsCheck;

namespace Baygate.Cli.Tests;

public sealed class CommandTreeTests : IDisposable
{
    private static readonly string[] Words =
    [
        "login", "scan", "check", "--stdin", "upload", "transfers", "findings", "decision", "approve", "reject", "inform", "withdraw", "retry", "agreements", "receipt", "dead-letters", "keys", "--all",
        "verify", "seal", "open", "inspect", "rewrap", "--json", "--server", "--token", "--as", "--agreement", "--state", "--limit", "--watch",
        "--reason", "--binding-digest", "--fact", "--clear", "--out", "--to", "--key", "--file", "--transfer", "--force", "--", "-", "", "=", "x", "0",
        "-1", "/", "a=b", "@file", "[diagram]",
    ];

    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void Tree_AnyWords_AreParsedOrRefused() => Gen.Int[0, Words.Length - 1].Select(i => Words[i]).Array[0, 8].Sample(words => Tree().Parse(words, new ParserConfiguration { ResponseFileTokenReplacer = null }).Errors.Count >= 0);

    [Fact]
    public void Tree_EveryCommand_TakesJson() =>
        Commands().Where(command => command.Options.All(option => option.Name != "--json")).ShouldBeEmpty();

    [Fact]
    public void Tree_EverySymbol_IsDescribed() => Commands()
        .SelectMany(command => command.Options.Cast<Symbol>().Concat(command.Arguments).Append(command))
        .Where(symbol => string.IsNullOrEmpty(symbol.Description))
        .ShouldBeEmpty();

    [Fact]
    public async Task Run_WithoutCommand_IsWrongUsage() => (await _cli.RunAsync()).ShouldFail(ExitCodes.WrongUsage, "usage");

    [Theory]
    [InlineData("transfers", "--limit", "x")]
    [InlineData("transfers", "--limit", "0")]
    [InlineData("transfers", "t1", "--state", "Failed")]
    [InlineData("transfers", "t1", "t2")]
    [InlineData("login")]
    [InlineData("approve")]
    [InlineData("withdraw", "t1")]
    [InlineData("approve", "t1", "--nonsense")]
    public async Task Run_WrongUsage_SaysWhatIsWrong(params string[] arguments) =>
        (await _cli.RunAsync(arguments)).ShouldFail(ExitCodes.WrongUsage, "usage");

    [Fact]
    public void Reference_OfTheTree_IsThePageInTheDocs() => GeneratedPage.Verify("reference/cli.md", CommandReference.Write(Tree()));

    private IEnumerable<Command> Commands() => Tree().Subcommands.SelectMany(command => command.Subcommands.Prepend(command));

    private RootCommand Tree() => CommandTree.Build(_cli.Context(TextWriter.Null, TextWriter.Null));
}
