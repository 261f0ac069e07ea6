namespace Baygate.Cli.Tests.Sealing;

public sealed class InspectCommandTests : IDisposable
{
    private readonly CliRun _cli = SealedFixture.Prepare();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Inspect_AsJson_ShowsLengthsAndRecipients()
    {
        await _cli.SealAsync("--transfer", "t1");

        var json = (await _cli.RunAsync("inspect", _cli.PathOf("sealed"), "--json")).ShouldSucceed().Json;

        json.GetProperty("transferId").GetString().ShouldBe("t1");
        json.GetProperty("suite").GetString().ShouldBe("Cobblestone-256");
        json.GetProperty("recipients")[0].GetProperty("keyId").GetString()!.ShouldStartWith("sha256:");
        json.GetProperty("plaintextLength").GetInt64().ShouldBe(SealedFixture.Plaintext.Length);
        (json.GetProperty("headerLength").GetInt64() + json.GetProperty("payloadLength").GetInt64()).ShouldBe(new FileInfo(_cli.PathOf("sealed")).Length);
    }

    [Fact]
    public async Task Inspect_ForPeople_ShowsTheSame()
    {
        await _cli.SealAsync("--transfer", "t1");

        (await _cli.RunAsync("inspect", _cli.PathOf("sealed"))).ShouldSucceed().Output.ShouldContain("Plaintext   50000 bytes");
    }

    [Fact]
    public async Task Inspect_NotASealedFile_SaysSo() =>
        (await _cli.RunAsync("inspect", _cli.PathOf("plain"))).ShouldFail(ExitCodes.No, "not-sealed-file");

    [Fact]
    public async Task Inspect_FileCutInsideItsPayload_SaysSo()
    {
        await _cli.SealAsync();
        byte[] bytes = File.ReadAllBytes(_cli.PathOf("sealed"));
        int header = (await _cli.RunAsync("inspect", _cli.PathOf("sealed"), "--json")).Json.GetProperty("headerLength").GetInt32();
        _cli.Write("sealed", bytes[..(header + 10)]);

        (await _cli.RunAsync("inspect", _cli.PathOf("sealed"))).ShouldFail(ExitCodes.No, "truncated");
    }
}
