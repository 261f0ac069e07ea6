using Azure.Core;
using Baygate.LocalHost.Engine;
using Baygate.LocalHost.Tests.Doubles;
using Baygate.Tests.Azurite;

namespace Baygate.LocalHost.Tests.Engine;

public sealed class OutageTests(AzuriteFixture azurite)
{
    private readonly AzuriteAccount _account = azurite.TakeAccount();
    private readonly WatchedTime _time = new();

    private int _runs;

    [Fact]
    public async Task RunAsync_StorageGoneWhileRecording_AsksAgainUntilItIsBack()
    {
        await using var host = Host();
        await host.AddAsync();
        host.Storage.Fails = IsAppend;

        var run = host.RunAsync();
        for (var pause = 0; pause < 6; pause++) await _time.PassNextPauseAsync();
        await _time.NextPauseAsync();
        host.Storage.Fails = _ => false;
        _time.Advance(StoragePatience.LongestPause);
        await run;

        (await host.FindAsync()).Status.ShouldBe(WorkflowStatus.Ended);
        _runs.ShouldBe(3);
    }

    [Fact]
    public async Task RunAsync_AnswerToARecordIsLost_RecordsItOnce()
    {
        var lost = 0;
        await using var host = Host();
        await host.AddAsync();
        host.Storage.LosesAnswer = request => IsAppend(request) && lost++ == 0;

        var run = host.RunAsync();
        await _time.PassNextPauseAsync();
        await run;

        (await host.ReadHistoryAsync()).Select(entry => entry.Name).ShouldBe(["First", "Second", "Third"]);
        _runs.ShouldBe(3);
    }

    [Fact]
    public async Task RunAsync_StorageGoneAtTheLease_AsksAgain()
    {
        await using var host = Host();
        await host.AddAsync();
        host.Storage.Fails = _ => true;

        var run = host.RunAsync();
        await _time.NextPauseAsync();
        host.Storage.Fails = _ => false;
        _time.Advance(StoragePatience.FirstPause);
        await run;

        (await host.FindAsync()).Status.ShouldBe(WorkflowStatus.Ended);
    }

    private static bool IsAppend(Request request) =>
        request.Method == RequestMethod.Post && request.Uri.Path.EndsWith(WorkflowHistory.TableName, StringComparison.Ordinal);

    private EngineHost Host() => new(_account, _time, Workflows.Chain, (step, _, _) =>
    {
        Interlocked.Increment(ref _runs);
        return Task.FromResult(step);
    });
}
