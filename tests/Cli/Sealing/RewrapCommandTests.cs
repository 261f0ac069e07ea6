namespace Baygate.Cli.Tests.Sealing;

public sealed class RewrapCommandTests : IDisposable
{
    private readonly CliRun _cli = SealedFixture.Prepare();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Rewrap_InPlace_OnlyTheNewRecipientOpens()
    {
        await _cli.SealAsync();

        (await RewrapAsync()).ShouldSucceed();

        (await _cli.OpenAsync("recipient.pem")).ShouldFail(ExitCodes.No, "no-stanza-for-key");
        (await _cli.OpenAsync("other.pem")).ShouldSucceed();
        File.ReadAllBytes(_cli.PathOf("opened")).ShouldBe(SealedFixture.Plaintext);
    }

    [Fact]
    public async Task Rewrap_InPlace_KeepsTheFilesMode()
    {
        await _cli.SealAsync();
        const UnixFileMode forTheGroup = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        File.SetUnixFileMode(_cli.PathOf("sealed"), forTheGroup);

        (await RewrapAsync()).ShouldSucceed();

        File.GetUnixFileMode(_cli.PathOf("sealed")).ShouldBe(forTheGroup);
    }

    [Fact]
    public async Task Rewrap_ToAnotherFile_LeavesTheFirst()
    {
        await _cli.SealAsync();
        byte[] before = File.ReadAllBytes(_cli.PathOf("sealed"));

        CliResult result = await RewrapAsync("--out", _cli.PathOf("rewrapped"), "--json");

        result.ShouldSucceed().Json.GetProperty("path").GetString().ShouldBe(_cli.PathOf("rewrapped"));
        File.ReadAllBytes(_cli.PathOf("sealed")).ShouldBe(before);
    }

    [Fact]
    public async Task Rewrap_WithAForeignKey_LeavesTheFileAsItWas()
    {
        await _cli.SealAsync();
        byte[] before = File.ReadAllBytes(_cli.PathOf("sealed"));

        CliResult result = await _cli.RunAsync(
            "rewrap", _cli.PathOf("sealed"), "--key", _cli.PathOf("other.pem"), "--to", _cli.PathOf("other.pub.pem"));

        result.ShouldFail(ExitCodes.No, "no-stanza-for-key");
        File.ReadAllBytes(_cli.PathOf("sealed")).ShouldBe(before);
        _cli.FilesMade().ShouldBeEmpty();
    }

    private Task<CliResult> RewrapAsync(params string[] more) => _cli.RunAsync(
        ["rewrap", _cli.PathOf("sealed"), "--key", _cli.PathOf("recipient.pem"), "--to", _cli.PathOf("other.pub.pem"), .. more]);
}
