using Baygate.Cli.Uploads;
using Microsoft.AspNetCore.Http;

namespace Baygate.Cli.Tests.Uploads;

/// <summary>Tests that upload one file of several blocks to one blob.</summary>
public abstract class UploadTests : ApiTests
{
    protected const int Blocks = 6;
    private const int LastBlockLength = 1000;

    // Four blocks are on their way at once, so a fifth is sent only when one has been acknowledged.
    protected const int TakenBeforeTheCut = 4;

    protected static byte[] Content { get; } = new byte[((Blocks - 1) * BlockPlan.BlockLength) + LastBlockLength];

    internal BlobStub Blob { get; } = new();

    protected DateTimeOffset ExpiresAt { get; set; } = CliRun.Now.AddHours(1);

    protected int Declared { get; private set; }

    static UploadTests() => new Random(1).NextBytes(Content);

    protected IEnumerable<string> Journals => Directory.EnumerateFiles(Path.Combine(Cli.Folder, "state", "uploads"));

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Cli.Write("data.csv", Content);
        Api.On("PUT *", Blob.AnswerAsync);
        Api.On("POST /api/transfers", context => GrantAsync(context, 201, $"t{++Declared}"));
        Api.On("POST /api/transfers/t1/upload-url", context => GrantAsync(context, 200, "t1"));
    }

    internal Task<CliResult> UploadAsync(params string[] more) => Cli.RunAsync(["upload", Cli.PathOf("data.csv"), "--agreement", "a1", .. more]);

    /// <summary>Uploads until the line is cut, and mends it.</summary>
    protected async Task CutAsync()
    {
        Blob.Takes = staged => staged < TakenBeforeTheCut;
        (await UploadAsync()).ShouldFail(ExitCodes.Unreachable, "storage-unreachable");
        Blob.Takes = _ => true;
    }

    protected Task GrantAsync(HttpContext context, int status, string transferId) => ApiStub.WriteAsync(
        context,
        status,
        "application/json",
        $$"""{"transferId":"{{transferId}}","uploadUrl":"{{Api.Url}}/inbox/a1/{{transferId}}?sig={{Blob.Signature}}","expiresAt":"{{ExpiresAt:O}}"}""");
}
