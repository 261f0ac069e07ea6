using Baygate.LocalHost.Tests.Doubles;
using Baygate.Tests.Azurite;

namespace Baygate.LocalHost.Tests.Engine;

/// <summary>Two hosts that run the same instance at once, as when a lease ran out under a host that was only slow.</summary>
public sealed class TwoHostsTests(AzuriteFixture azurite)
{
    private readonly AzuriteAccount _account = azurite.TakeAccount();
    private readonly WatchedTime _time = new();

    private int _answers;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task RunAsync_TwoHostsRunOneInstance_BothComeToTheSameEnd(int seed)
    {
        await using var first = Host(seed);
        await using var second = Host(seed + 100);
        await first.AddAsync();

        await Task.WhenAll(first.RunAsync(), second.RunAsync());

        var ends = first.Log.Lines.Concat(second.Log.Lines)
            .Where(line => line.Text.StartsWith("Transfer ended", StringComparison.Ordinal)).Select(line => line.Text).ToList();
        ends.Count.ShouldBeInRange(1, 2);
        ends.Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task RunAsync_TwoHostsRunOneInstance_RecordsEachCallOnce()
    {
        await using var first = Host(1);
        await using var second = Host(2);
        await first.AddAsync();

        await Task.WhenAll(first.RunAsync(), second.RunAsync());

        (await first.ReadHistoryAsync()).Select(entry => entry.Call).Order().ShouldBe([0, 1, 2, 3, 4, 5]);
    }

    // The hosts share a name, so neither lease holds the other back. Every run of a step answers something else: whose answer counts shows.
    private EngineHost Host(int seed)
    {
        var random = new Random(seed);
        return new(_account, _time, Workflows.TwoChains, async (_, _, _) =>
        {
            for (var turns = random.Next(50); turns > 0; turns--) await Task.Yield();
            return $"{Interlocked.Increment(ref _answers)}";
        });
    }
}
