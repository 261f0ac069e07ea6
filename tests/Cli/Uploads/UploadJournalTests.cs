using Baygate.Cli.Uploads;

namespace Baygate.Cli.Tests.Uploads;

public sealed class UploadJournalTests : IDisposable
{
    private static readonly UploadSource Source = new("t1", 42, new DateTime(2026, 3, 2, 9, 30, 0, DateTimeKind.Utc).AddTicks(1234567));

    private readonly CliRun _cli = new();

    private string JournalFile => Directory.EnumerateFiles(_cli.Folder).Single();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void Open_AfterAnEarlierRun_HasWhatItAchieved()
    {
        string id = Achieve();

        using UploadJournal journal = Open();

        journal.Source.ShouldBe(Source);
        journal.Blocks.ShouldBe(new Dictionary<int, string> { [5] = id });
    }

    [Fact]
    public void Open_RunWasKilledInTheMiddleOfALine_ForgetsThatLine()
    {
        string id = Achieve();
        File.AppendAllText(JournalFile, BlockPlan.Id(6, [7])[..10]);

        using UploadJournal journal = Open();

        journal.Blocks.ShouldBe(new Dictionary<int, string> { [5] = id });
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"transferId\":\"t1\"")]
    [InlineData("not json\n")]
    public void Open_FirstLineIncomplete_IsANewJournal(string content)
    {
        Achieve();
        File.WriteAllText(JournalFile, content);

        using UploadJournal journal = Open();

        journal.Source.ShouldBeNull();
    }

    [Fact]
    public void Begin_AfterAnotherSource_ForgetsItsBlocks()
    {
        Achieve();
        using (UploadJournal journal = Open()) journal.Begin(Source with { TransferId = "t2" });

        using UploadJournal reopened = Open();

        reopened.Source!.TransferId.ShouldBe("t2");
        reopened.Blocks.ShouldBeEmpty();
    }

    private string Achieve()
    {
        using UploadJournal journal = Open();
        journal.Begin(Source);
        string id = BlockPlan.Id(5, [1, 2, 3]);
        journal.Acknowledge(5, id);
        return id;
    }

    private UploadJournal Open() => UploadJournal.Open(_cli.Folder, new Uri("http://127.0.0.1:7071"), "a1", "/data/file.csv");
}
