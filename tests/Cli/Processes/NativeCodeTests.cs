using Parquet.Serialization;

namespace Baygate.Cli.Tests.Processes;

/// <summary>Native code has no type that nothing is seen to use: what it answers is held against the same commands in the runtime.</summary>
public sealed class NativeCodeTests : IDisposable
{
    private readonly CliRun _cli = new();

    public static TheoryData<string> Samples { get; } =
        [.. Directory.GetFiles(BaygateProcess.PathOf("infra/local/samples")).Select(path => Path.GetFileName(path))];

    public void Dispose() => _cli.Dispose();

    [Theory]
    [MemberData(nameof(Samples))]
    public Task Scan_EachSample_IsAsInTheRuntime(string file) =>
        ShouldAnswerAlikeAsync("scan", BaygateProcess.PathOf($"infra/local/samples/{file}"), "--json");

    [Fact]
    public async Task Scan_ParquetFile_IsAsInTheRuntime()
    {
        using MemoryStream file = new();
        await ParquetSerializer.SerializeAsync([new Row(), new Row()], file, cancellationToken: TestContext.Current.CancellationToken);

        await ShouldAnswerAlikeAsync("scan", _cli.Write("rows.parquet", file.ToArray()), "--json");
    }

    [Fact]
    public Task Decide_Facts_IsAsInTheRuntime() =>
        ShouldAnswerAlikeAsync("decide", _cli.Write("facts.json", """{"origin":"CN-GBA9:Shenzhen","destination":"HK","personalInformation":true}"""), "--json");

    [Fact]
    public Task Rules_All_AreAsInTheRuntime() => ShouldAnswerAlikeAsync("rules", "--json");

    [Fact]
    public Task Check_Value_IsAsInTheRuntime() => ShouldAnswerAlikeAsync("check", "cn_resident_id", "440305199102110004");

    private async Task ShouldAnswerAlikeAsync(params string[] arguments)
    {
        CliResult native = await BaygateProcess.RunAsync(_cli, BaygateProcess.Binary, arguments);

        native.Output.ShouldNotBeEmpty(native.Error);
        native.Output.ShouldBe((await _cli.RunAsync(arguments)).Output);
    }

    private sealed class Row
    {
        public string Mobile { get; set; } = "13800138000";

        public long Number { get; set; } = 13900139000;

        public double? Amount { get; set; } = 1.5;

        public DateTime? Moment { get; set; } = DateTime.UnixEpoch;
    }
}
