namespace Baygate.Cli.Tests.Uploads;

public sealed class UploadCommandTests : UploadTests
{
    private int Renewals => Api.Requests.Count(request => request.Target.EndsWith("/upload-url", StringComparison.Ordinal));

    [Fact]
    public async Task Upload_WholeFile_ArrivesAsItIs()
    {
        CliResult result = await UploadAsync("--json");

        Blob.Content.ShouldNotBeNull().AsSpan().SequenceEqual(Content).ShouldBeTrue();
        result.ShouldSucceed().Json.ToString().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal).ShouldBe(
            $$"""{"transferId":"t1","agreementId":"a1","fileName":"data.csv","length":{{Content.Length}},"resumedBytes":0}""");
        Api.Requests.First().Body.ShouldBe("""{"agreementId":"a1","fileName":"data.csv"}""");
        Journals.ShouldBeEmpty();
    }

    [Fact]
    public async Task Upload_ForPeople_SaysHowToFollow() =>
        (await UploadAsync()).ShouldSucceed().Output.ShouldContain("baygate transfers t1 --watch");

    [Fact]
    public async Task Upload_EmptyFile_MakesAnEmptyBlob()
    {
        Cli.Write("data.csv", []);

        (await UploadAsync()).ShouldSucceed();

        Blob.Content.ShouldBe([]);
    }

    [Fact]
    public async Task Upload_UrlExpiresOnTheWay_IsRenewed()
    {
        Blob.Takes = staged =>
        {
            if (staged == 2) Blob.Signature = "second";
            return true;
        };

        (await UploadAsync()).ShouldSucceed();

        Blob.Content.ShouldNotBeNull().AsSpan().SequenceEqual(Content).ShouldBeTrue();
        Renewals.ShouldBe(1);
    }

    [Fact]
    public async Task Upload_UrlExpiredByTheClock_IsRenewedBeforeUse()
    {
        ExpiresAt = CliRun.Now.AddSeconds(30);
        Api.On("POST /api/transfers/t1/upload-url", context =>
        {
            ExpiresAt = CliRun.Now.AddHours(1);
            return GrantAsync(context, 200, "t1");
        });

        (await UploadAsync()).ShouldSucceed();

        Renewals.ShouldBe(1);
    }

    [Fact]
    public async Task Upload_UrlNeverGood_IsRefused()
    {
        Blob.Signature = "of another upload";
        Api.On("POST /api/transfers/t1/upload-url", $$"""{"transferId":"t1","uploadUrl":"{{Api.Url}}/inbox/a1/t1?sig=bad","expiresAt":"{{ExpiresAt:O}}"}""");
        Api.On("POST /api/transfers", $$"""{"transferId":"t1","uploadUrl":"{{Api.Url}}/inbox/a1/t1?sig=bad","expiresAt":"{{ExpiresAt:O}}"}""", 201);

        CliResult result = await UploadAsync();

        result.ShouldFail(ExitCodes.No, "storage-refused");
        result.Error.ShouldNotContain("sig=");
    }

    [Fact]
    public async Task Upload_NotASubmitter_ShowsTheCode()
    {
        Api.OnProblem("POST /api/transfers", 403, "not-a-submitter");

        (await UploadAsync()).ShouldFail(ExitCodes.No, "not-a-submitter");
    }

    [Fact]
    public async Task Upload_FileThatIsNotThere_IsWrongUsage() =>
        (await Cli.RunAsync("upload", Cli.PathOf("nothing"), "--agreement", "a1")).ShouldFail(ExitCodes.WrongUsage, "usage");

    [Fact]
    public async Task Upload_WithoutAgreement_IsWrongUsage() =>
        (await Cli.RunAsync("upload", Cli.PathOf("data.csv"))).ShouldFail(ExitCodes.WrongUsage, "usage");

    [Fact]
    public async Task Upload_FileChangedOnTheWay_IsNotHandedOver()
    {
        Blob.Takes = _ =>
        {
            File.SetLastWriteTimeUtc(Cli.PathOf("data.csv"), CliRun.Now.UtcDateTime);
            return true;
        };

        (await UploadAsync()).ShouldFail(ExitCodes.No, "file-changed");

        Blob.Content.ShouldBeNull();
    }
}
