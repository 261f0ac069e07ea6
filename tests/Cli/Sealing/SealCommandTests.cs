namespace Baygate.Cli.Tests.Sealing;

public sealed class SealCommandTests : IDisposable
{
    private readonly CliRun _cli = SealedFixture.Prepare();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Seal_ForTwoRecipients_EachCanOpen()
    {
        (await _cli.SealAsync("--to", _cli.PathOf("other.pub.pem"))).ShouldSucceed();

        (await _cli.OpenAsync("recipient.pem")).ShouldSucceed();
        (await _cli.OpenAsync("other.pem", "--force")).ShouldSucceed();
    }

    [Fact]
    public async Task Seal_SeveralKeysAfterOneOption_TakesAll()
    {
        CliResult result = await _cli.RunAsync(
            "seal", _cli.PathOf("plain"), _cli.PathOf("sealed"), "--to", _cli.PathOf("recipient.pub.pem"), _cli.PathOf("other.pub.pem"), "--json");

        result.ShouldSucceed().Json.GetProperty("recipients").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task Seal_WithoutATransferId_MakesOneUp()
    {
        CliResult result = await _cli.SealAsync("--json");

        result.ShouldSucceed().Json.GetProperty("transferId").GetString()!.ShouldStartWith("local-");
    }

    [Fact]
    public async Task Seal_TransferIdWithForeignCharacters_IsWrongUsage() =>
        (await _cli.SealAsync("--transfer", "T 1")).ShouldFail(ExitCodes.WrongUsage, "usage");

    [Fact]
    public async Task Seal_SameKeyTwice_IsWrongUsage() =>
        (await _cli.SealAsync("--to", _cli.PathOf("recipient.pem"))).ShouldFail(ExitCodes.WrongUsage, "usage");

    [Fact]
    public async Task Seal_FileThatIsNotThere_IsWrongUsage()
    {
        File.Delete(_cli.PathOf("plain"));

        (await _cli.SealAsync()).ShouldFail(ExitCodes.WrongUsage, "usage");
    }

    [Fact]
    public async Task Seal_OutputIsThere_LeavesItAlone()
    {
        _cli.Write("sealed", "precious");

        (await _cli.SealAsync()).ShouldFail(ExitCodes.No, "file-exists");

        File.ReadAllText(_cli.PathOf("sealed")).ShouldBe("precious");
    }

    [Fact]
    public async Task Seal_KeyThatIsNoKey_LeavesNothing()
    {
        (await _cli.SealAsync("--to", _cli.PathOf("plain"))).ShouldFail(ExitCodes.No, "key-invalid");

        _cli.FilesMade().ShouldBeEmpty();
        File.Exists(_cli.PathOf("sealed")).ShouldBeFalse();
    }
}
