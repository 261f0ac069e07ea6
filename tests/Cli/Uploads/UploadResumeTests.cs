using Baygate.Cli.Uploads;

namespace Baygate.Cli.Tests.Uploads;

public sealed class UploadResumeTests : UploadTests
{
    [Fact]
    public async Task Upload_LineCutAfterSomeBlocks_GoesOnThereInTheNextRun()
    {
        await CutAsync();

        CliResult result = await UploadAsync("--json");

        result.ShouldSucceed().Json.GetProperty("transferId").GetString().ShouldBe("t1");
        Blob.Content.ShouldNotBeNull().AsSpan().SequenceEqual(Content).ShouldBeTrue();
        Blob.Staged.ShouldBeLessThan(TakenBeforeTheCut + Blocks);
        result.Json.GetProperty("resumedBytes").GetInt64().ShouldBeGreaterThanOrEqualTo(BlockPlan.BlockLength);
        Declared.ShouldBe(1);
    }

    [Fact]
    public async Task Upload_Interrupted_GoesOnThereInTheNextRun()
    {
        using CancellationTokenSource interruption = new();
        Blob.Takes = staged =>
        {
            if (staged == TakenBeforeTheCut) interruption.Cancel();
            return staged < TakenBeforeTheCut;
        };
        (await Cli.RunUntilAsync(interruption.Token, "upload", Cli.PathOf("data.csv"), "--agreement", "a1")).ShouldFail(ExitCodes.Interrupted, "interrupted");
        Blob.Takes = _ => true;

        (await UploadAsync()).ShouldSucceed();

        Blob.Content.ShouldNotBeNull().AsSpan().SequenceEqual(Content).ShouldBeTrue();
        Declared.ShouldBe(1);
    }

    [Fact]
    public async Task Upload_FileLongerSince_StartsAnew()
    {
        await CutAsync();
        Cli.Write("data.csv", [.. Content, 1]);

        (await UploadAsync()).ShouldSucceed();

        Declared.ShouldBe(2);
        Blob.Content.ShouldNotBeNull().Length.ShouldBe(Content.Length + 1);
    }

    [Fact]
    public async Task Upload_FileTouchedSince_StartsAnew()
    {
        await CutAsync();
        File.SetLastWriteTimeUtc(Cli.PathOf("data.csv"), CliRun.Now.UtcDateTime);

        (await UploadAsync()).ShouldSucceed();

        Declared.ShouldBe(2);
    }

    [Fact]
    public async Task Upload_SentBlocksChangedUnderTheSameTime_StartsAnew()
    {
        await CutAsync();
        DateTime modified = File.GetLastWriteTimeUtc(Cli.PathOf("data.csv"));
        byte[] other = [.. Content.Select(value => (byte)(value ^ 1))];
        Cli.Write("data.csv", other);
        File.SetLastWriteTimeUtc(Cli.PathOf("data.csv"), modified);

        (await UploadAsync()).ShouldSucceed();

        Declared.ShouldBe(2);
        Blob.Content.ShouldNotBeNull().AsSpan().SequenceEqual(other).ShouldBeTrue();
    }

    [Fact]
    public async Task Upload_AnswerToTheCommitLost_TheNextRunDoesNotReplaceTheFile()
    {
        Blob.LosesCommitAnswer = true;
        (await UploadAsync()).ShouldFail(ExitCodes.Unreachable, "storage-unreachable");
        int staged = Blob.Staged;

        (await UploadAsync()).ShouldSucceed();

        Blob.Staged.ShouldBe(staged);
        Declared.ShouldBe(1);
        Journals.ShouldBeEmpty();
    }

    [Fact]
    public async Task Upload_TransferHasGoneOnSince_IsDone()
    {
        await CutAsync();
        Api.OnProblem("POST /api/transfers/t1/upload-url", 409, "wrong-state");
        Api.On("GET /api/transfers/t1", Samples.Transfer("Scanning", "t1"));

        CliResult result = await UploadAsync("--json");

        result.ShouldSucceed().Json.GetProperty("transferId").GetString().ShouldBe("t1");
        Declared.ShouldBe(1);
        Journals.ShouldBeEmpty();
    }

    [Fact]
    public async Task Upload_TransferExpiredSince_StartsAnew()
    {
        await CutAsync();
        Api.OnProblem("POST /api/transfers/t1/upload-url", 409, "wrong-state");
        Api.On("GET /api/transfers/t1", Samples.Transfer("Expired", "t1"));

        (await UploadAsync()).ShouldSucceed();

        Declared.ShouldBe(2);
    }

    [Fact]
    public async Task Upload_TransferUnknownSince_StartsAnew()
    {
        await CutAsync();
        Api.OnProblem("POST /api/transfers/t1/upload-url", 404, "transfer-unknown");

        (await UploadAsync()).ShouldSucceed();

        Declared.ShouldBe(2);
    }

    [Fact]
    public async Task Upload_SentBlocksDroppedSince_SaysSoAndStartsAnewNextTime()
    {
        await CutAsync();
        Blob.Forget();

        (await UploadAsync()).ShouldFail(ExitCodes.No, "blocks-lost");
        (await UploadAsync()).ShouldSucceed();

        Declared.ShouldBe(2);
        Blob.Content.ShouldNotBeNull().AsSpan().SequenceEqual(Content).ShouldBeTrue();
    }

    [Fact]
    public async Task Upload_UnderAnotherAgreement_IsAnotherUpload()
    {
        await CutAsync();

        (await Cli.RunAsync("upload", Cli.PathOf("data.csv"), "--agreement", "a2")).ShouldSucceed();

        Declared.ShouldBe(2);
    }

    [Fact]
    public async Task Upload_SameFileInAnotherRun_IsRefused()
    {
        using UploadJournal running = UploadJournal.Open(
            Directory.CreateDirectory(Path.Combine(Cli.Folder, "state", "uploads")).FullName, new Uri(Api.Url), "a1", Cli.PathOf("data.csv"));

        (await UploadAsync()).ShouldFail(ExitCodes.No, "upload-running");
    }

    [Fact]
    public async Task Journal_OfAStoppedUpload_HoldsNoSecret()
    {
        await CutAsync();

        string journal = File.ReadAllText(Journals.Single());

        journal.ShouldNotContain("sig");
        journal.ShouldNotContain(Token);
    }
}
