using System.Security.Cryptography;
using System.Text;
using Baygate.Evidence;

namespace Baygate.Cli.Tests.Receipts;

public sealed class ReceiptTests : ApiTests
{
    private static readonly ECDsa SigningKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private static readonly byte[] Delivered = Encoding.UTF8.GetBytes("the delivered sealed file");

    private byte[] _envelope = [];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Cli.Write("signing.pub.pem", SigningKey.ExportSubjectPublicKeyInfoPem());
        Cli.Write("delivered.sealed", Delivered);
        _envelope = await SignAsync("receipt");
        Cli.Write("receipt.json", _envelope);
        Api.On("GET /api/transfers/t1/receipt", Encoding.UTF8.GetString(_envelope));
    }

    [Fact]
    public async Task Receipt_Saved_IsByteForByteWhatWasSigned()
    {
        CliResult result = await Cli.RunAsync("receipt", "t1", "--out", Cli.PathOf("saved.json"), "--json");

        result.ShouldSucceed().Json.GetProperty("path").GetString().ShouldBe(Cli.PathOf("saved.json"));
        File.ReadAllBytes(Cli.PathOf("saved.json")).ShouldBe(_envelope);
    }

    [Fact]
    public async Task Receipt_AsJson_IsTheEnvelope() =>
        (await Cli.RunAsync("receipt", "t1", "--json")).ShouldSucceed().Json.GetProperty("payloadType").GetString().ShouldBe("application/vnd.in-toto+json");

    [Fact]
    public async Task Receipt_ForPeople_ShowsTheStatementAndThatItIsUnchecked()
    {
        string output = (await Cli.RunAsync("receipt", "t1")).ShouldSucceed().Output;

        output.ShouldContain("transferId: t1");
        output.ShouldContain("not checked");
    }

    [Fact]
    public async Task Receipt_NotDeliveredYet_ShowsTheCode()
    {
        Api.OnProblem("GET /api/transfers/t1/receipt", 404, "receipt-not-yet");

        (await Cli.RunAsync("receipt", "t1")).ShouldFail(ExitCodes.No, "receipt-not-yet");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"payload":"***"}""")]
    [InlineData("""{"payload":"bm8="}""")]
    [InlineData("""{"payload":1}""")]
    public async Task Receipt_AnswerIsNoReceipt_SaysSo(string answer)
    {
        Api.On("GET /api/transfers/t1/receipt", answer);

        (await Cli.RunAsync("receipt", "t1")).ShouldFail(ExitCodes.No, "receipt-invalid");
    }

    [Fact]
    public async Task Verify_GenuineReceiptAndFile_SaysWhatItStates()
    {
        CliResult result = await VerifyAsync("--file", Cli.PathOf("delivered.sealed"), "--json");

        result.ShouldSucceed().Json.GetProperty("receipt").GetProperty("transferId").GetString().ShouldBe("t1");
        result.Json.GetProperty("file").GetProperty("sha256").GetString().ShouldBe(Sha256Digest.Of(Delivered).ToString());
        result.Json.GetProperty("subjects")[0].GetProperty("name").GetString().ShouldBe("deliveries/t1");
    }

    [Fact]
    public async Task Verify_WithoutAFile_ChecksTheReceiptAlone() =>
        (await VerifyAsync()).ShouldSucceed().Output.ShouldContain("The receipt is genuine");

    [Fact]
    public async Task Verify_AnotherFile_IsANo()
    {
        Cli.Write("delivered.sealed", "something else");

        (await VerifyAsync("--file", Cli.PathOf("delivered.sealed"))).ShouldFail(ExitCodes.No, "file-differs");
    }

    [Fact]
    public async Task Verify_ReceiptChanged_IsANo()
    {
        string changed = Encoding.UTF8.GetString(_envelope);
        int payload = changed.IndexOf("payload\":\"", StringComparison.Ordinal) + 40;
        Cli.Write("receipt.json", changed.Remove(payload, 1).Insert(payload, changed[payload] == 'A' ? "B" : "A"));

        (await VerifyAsync()).ShouldFail(ExitCodes.No, "signature-invalid");
    }

    [Fact]
    public async Task Verify_AnotherZonesKey_IsANo()
    {
        using ECDsa other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Cli.Write("signing.pub.pem", other.ExportSubjectPublicKeyInfoPem());

        (await VerifyAsync()).ShouldFail(ExitCodes.No, "key-unknown");
    }

    [Fact]
    public async Task Verify_GenuineStatementOfAnotherKind_IsANo()
    {
        Cli.Write("receipt.json", await SignAsync("approval"));

        (await VerifyAsync()).ShouldFail(ExitCodes.No, "not-a-receipt");
    }

    [Fact]
    public async Task Verify_NotAnEnvelope_IsANo()
    {
        Cli.Write("receipt.json", "{}");

        (await VerifyAsync()).ShouldFail(ExitCodes.No, "envelope-malformed");
    }

    [Fact]
    public async Task Verify_KeyThatCannotSign_SaysSo()
    {
        Cli.Write("signing.pub.pem", TestKeys.RecipientPublic);

        (await VerifyAsync()).ShouldFail(ExitCodes.No, "key-invalid");
    }

    private Task<CliResult> VerifyAsync(params string[] more) =>
        Cli.RunAsync(["verify", Cli.PathOf("receipt.json"), "--key", Cli.PathOf("signing.pub.pem"), .. more]);

    private static async Task<byte[]> SignAsync(string kind)
    {
        Statement statement = Statement.Create(kind, [new Subject("deliveries/t1", Sha256Digest.Of(Delivered))], new { TransferId = "t1" });
        Envelope envelope = await Envelope.SignAsync(statement, new EcdsaStatementSigner(SigningKey), TestContext.Current.CancellationToken);
        return envelope.ToJson();
    }
}
