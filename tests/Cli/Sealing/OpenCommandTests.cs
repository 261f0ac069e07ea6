namespace Baygate.Cli.Tests.Sealing;

public sealed class OpenCommandTests : IDisposable
{
    private readonly CliRun _cli = SealedFixture.Prepare();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Open_WithTheRecipientsKey_GivesThePlaintextBack()
    {
        await _cli.SealAsync();

        (await _cli.OpenAsync()).ShouldSucceed();

        File.ReadAllBytes(_cli.PathOf("opened")).ShouldBe(SealedFixture.Plaintext);
        _cli.FilesMade().ShouldBe(["opened"]);
    }

    [Fact]
    public async Task Open_OnUnix_WritesForTheOwnerAlone()
    {
        await _cli.SealAsync();

        await _cli.OpenAsync();

        File.GetUnixFileMode(_cli.PathOf("opened")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task Open_EmptyFile_GivesAnEmptyFile()
    {
        _cli.Write("plain", []);
        await _cli.SealAsync();

        (await _cli.OpenAsync()).ShouldSucceed();

        new FileInfo(_cli.PathOf("opened")).Length.ShouldBe(0);
    }

    [Fact]
    public async Task Open_AsJson_NamesTheFileAndTheTransfer()
    {
        await _cli.SealAsync("--transfer", "t1");

        CliResult result = await _cli.OpenAsync("recipient.pem", "--json");

        result.ShouldSucceed().Json.GetProperty("transferId").GetString().ShouldBe("t1");
        result.Json.GetProperty("path").GetString().ShouldBe(_cli.PathOf("opened"));
        result.Json.GetProperty("length").GetInt64().ShouldBe(SealedFixture.Plaintext.Length);
    }

    [Fact]
    public async Task Open_WithAnEncryptedKeyAndItsPassphrase_Opens()
    {
        await _cli.SealAsync();
        _cli["BAYGATE_PASSPHRASE"] = TestKeys.Passphrase;

        (await _cli.OpenAsync("recipient.enc.pem")).ShouldSucceed();
    }

    [Fact]
    public async Task Open_WithAnEncryptedKeyAndNobodyToAsk_SaysSo()
    {
        await _cli.SealAsync();

        (await _cli.OpenAsync("recipient.enc.pem")).ShouldFail(ExitCodes.No, "passphrase-missing");
    }

    [Fact]
    public async Task Open_WithAWrongPassphrase_SaysSo()
    {
        await _cli.SealAsync();
        _cli["BAYGATE_PASSPHRASE"] = "wrong";

        (await _cli.OpenAsync("recipient.enc.pem")).ShouldFail(ExitCodes.No, "passphrase-wrong");
    }

    [Theory]
    [InlineData("other.pem", "no-stanza-for-key")]
    [InlineData("recipient.pub.pem", "key-unwrap-failed")]
    [InlineData("plain", "key-invalid")]
    public async Task Open_WithAKeyThatDoesNotFit_WritesNothing(string key, string code)
    {
        await _cli.SealAsync();

        (await _cli.OpenAsync(key)).ShouldFail(ExitCodes.No, code);

        _cli.FilesMade().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("header", "header-mac-mismatch")]
    [InlineData("first chunk", "chunk-authentication-failed")]
    [InlineData("last chunk", "chunk-authentication-failed")]
    [InlineData("cut", "chunk-authentication-failed")]
    [InlineData("longer", "chunk-authentication-failed")]
    public async Task Open_TamperedFile_WritesNothing(string where, string code)
    {
        await _cli.SealAsync("--transfer", "t1");
        byte[] bytes = File.ReadAllBytes(_cli.PathOf("sealed"));
        int payload = (await _cli.RunAsync("inspect", _cli.PathOf("sealed"), "--json")).Json.GetProperty("headerLength").GetInt32();
        _cli.Write("sealed", Tamper(bytes, payload, where));

        (await _cli.OpenAsync()).ShouldFail(ExitCodes.No, code);

        _cli.FilesMade().ShouldBeEmpty();
    }

    [Fact]
    public async Task Open_NotASealedFile_SaysSo()
    {
        _cli.Write("sealed", "just text\n");

        (await _cli.OpenAsync()).ShouldFail(ExitCodes.No, "not-sealed-file");
    }

    [Fact]
    public async Task Open_OutputIsThere_LeavesItAlone()
    {
        await _cli.SealAsync();
        _cli.Write("opened", "precious");

        (await _cli.OpenAsync()).ShouldFail(ExitCodes.No, "file-exists");

        File.ReadAllText(_cli.PathOf("opened")).ShouldBe("precious");
    }

    [Fact]
    public async Task Open_OutputIsThereWithForce_ReplacesIt()
    {
        await _cli.SealAsync();
        _cli.Write("opened", "old");

        (await _cli.OpenAsync("recipient.pem", "--force")).ShouldSucceed();

        File.ReadAllBytes(_cli.PathOf("opened")).ShouldBe(SealedFixture.Plaintext);
    }

    [Fact]
    public async Task Open_TamperedFileWithForce_LeavesTheOldOutput()
    {
        await _cli.SealAsync();
        byte[] bytes = File.ReadAllBytes(_cli.PathOf("sealed"));
        bytes[^1] ^= 1;
        _cli.Write("sealed", bytes);
        _cli.Write("opened", "old");

        (await _cli.OpenAsync("recipient.pem", "--force")).ShouldFail(ExitCodes.No, "chunk-authentication-failed");

        File.ReadAllText(_cli.PathOf("opened")).ShouldBe("old");
    }

    [Fact]
    public async Task Open_IntoAFolderThatIsNotThere_SaysSo()
    {
        await _cli.SealAsync();

        CliResult result = await _cli.RunAsync(
            "open", _cli.PathOf("sealed"), _cli.PathOf("nowhere/opened"), "--key", _cli.PathOf("recipient.pem"));

        result.ShouldFail(ExitCodes.No, "file-error");
    }

    private static byte[] Tamper(byte[] bytes, int payload, string where)
    {
        switch (where)
        {
            case "cut":
                return bytes[..^20];
            case "longer":
                return [.. bytes, 0];
            case "header":
                // The transfer id's digit: still a well-formed header.
                int digit = System.Text.Encoding.ASCII.GetString(bytes, 0, payload).IndexOf("t1", StringComparison.Ordinal) + 1;
                bytes[digit] ^= 1;
                return bytes;
            default:
                bytes[where == "first chunk" ? payload + 100 : bytes.Length - 1] ^= 1;
                return bytes;
        }
    }
}
