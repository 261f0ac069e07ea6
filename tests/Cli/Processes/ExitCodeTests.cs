using Baygate.Cli.Tests.Sealing;

namespace Baygate.Cli.Tests.Processes;

public sealed class ExitCodeTests : IDisposable
{
    private readonly CliRun _cli = SealedFixture.Prepare();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Baygate_Done_ExitsWith0()
    {
        CliResult result = await RunAsync("seal", _cli.PathOf("plain"), _cli.PathOf("sealed"), "--to", _cli.PathOf("recipient.pub.pem"), "--json");

        result.ShouldSucceed().Json.GetProperty("path").GetString().ShouldBe(_cli.PathOf("sealed"));
    }

    [Fact]
    public async Task Baygate_Invalid_ExitsWith1() =>
        (await RunAsync("inspect", _cli.PathOf("plain"))).ShouldFail(ExitCodes.No, "not-sealed-file");

    [Fact]
    public async Task Baygate_UnknownCommand_ExitsWith2() => (await RunAsync("frobnicate")).ShouldFail(ExitCodes.WrongUsage, "usage");

    [Fact]
    public async Task Baygate_ServerDown_ExitsWith3() =>
        (await RunAsync("transfers", "--token", "x")).ShouldFail(ExitCodes.Unreachable, "server-unreachable");

    [Fact]
    public async Task Baygate_Help_ExitsWith0() => (await RunAsync("--help")).ShouldSucceed().Output.ShouldContain("baygate [command] [options]");

    [Fact]
    public async Task Baygate_Redirected_PrintsNoControlCharacters()
    {
        CliResult result = await RunAsync("seal", _cli.PathOf("plain"), _cli.PathOf("sealed"), "--to", _cli.PathOf("recipient.pub.pem"));

        result.ShouldSucceed().Output.TrimEnd('\n').Any(char.IsControl).ShouldBeFalse();
    }

    private Task<CliResult> RunAsync(params string[] arguments) => BaygateProcess.RunAsync(_cli, BaygateProcess.Binary, arguments);
}
