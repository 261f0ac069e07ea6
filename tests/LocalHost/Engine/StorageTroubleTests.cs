using Azure;
using Baygate.LocalHost.Engine;

namespace Baygate.LocalHost.Tests.Engine;

public sealed class StorageTroubleTests
{
    public static TheoryData<Exception, bool> Failures => new()
    {
        { new RequestFailedException(503, "busy"), true },
        { new RequestFailedException(0, "no connection"), true },
        { new RequestFailedException(404, "table not there yet"), true },
        { new RequestFailedException(400, "wrong"), false },
        { new RequestFailedException(413, "too large"), false },
        { new AggregateException(new RequestFailedException("one"), new TaskCanceledException("two")), true },
        { new AggregateException(new RequestFailedException("one"), new InvalidOperationException("bug")), false },
        { new TaskCanceledException("network time-out"), true },
        { new IOException("connection cut"), true },
        { new InvalidOperationException("bug"), false },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void Is_Failure_TellsTroubleFromBugs(Exception failure, bool trouble) =>
        StorageTrouble.Is(failure, CancellationToken.None).ShouldBe(trouble);

    [Fact]
    public void Is_StoppedByTheCaller_IsNoTrouble() =>
        StorageTrouble.Is(new OperationCanceledException(), new CancellationToken(canceled: true)).ShouldBeFalse();
}
