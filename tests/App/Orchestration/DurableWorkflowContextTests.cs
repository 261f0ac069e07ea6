using Baygate.App.Tests.Compilation;
using Baygate.Transfers;
using Baygate.Transfers.Workflow;

namespace Baygate.App.Tests.Orchestration;

public sealed class DurableWorkflowContextTests
{
    private static readonly DateTime Now = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Unspecified);
    private static readonly DateTimeOffset Deadline = new(2026, 3, 8, 20, 0, 0, TimeSpan.FromHours(8));
    private static readonly Step<string, string> Echo = new("Echo");

    private readonly dynamic _orchestration = CompiledApp.CreateDouble("ScriptedOrchestration", Now);

    [Fact]
    public void UtcNow_Always_IsTheOrchestrationsTimeInUtc() => Context().UtcNow.ShouldBe(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Call_OfAStep_RunsTheActivityOfItsName()
    {
        _orchestration.Activity = new Func<string, object?, object?>((name, input) => $"{name}({input})");

        (await Context().CallAsync(Echo, "a")).ShouldBe("Echo(a)");
    }

    [Fact]
    public async Task Call_OfAStep_RetriesAsTheOptionsSay()
    {
        var retries = new StepRetryPolicy { MaxAttempts = 3, FirstInterval = TimeSpan.FromSeconds(4), BackoffCoefficient = 1.5, MaxInterval = TimeSpan.FromSeconds(9) };
        _orchestration.Activity = new Func<string, object?, object?>((_, _) => "done");

        await Context(retries).CallAsync(Echo, "a");

        var policy = _orchestration.Options.Retry.Policy;
        ((int)policy.MaxNumberOfAttempts, (TimeSpan)policy.FirstRetryInterval, (double)policy.BackoffCoefficient, (TimeSpan)policy.MaxRetryInterval)
            .ShouldBe((3, TimeSpan.FromSeconds(4), 1.5, TimeSpan.FromSeconds(9)));
    }

    [Theory]
    [InlineData(ReasonCodes.KeyUnavailable, ReasonCodes.KeyUnavailable)]
    [InlineData(ReasonCodes.StorageUnavailable, "One or more errors occurred.", ReasonCodes.StorageUnavailable)]
    [InlineData(ReasonCodes.KeyUnavailable, "Wrapped.", "Twice.", ReasonCodes.KeyUnavailable)]
    [InlineData(ReasonCodes.StepFailed, "Object reference not set to an instance of an object.")]
    [InlineData(ReasonCodes.StepFailed, "KEY_UNAVAILABLE\nat line 1")]
    [InlineData(ReasonCodes.StepFailed, "")]
    public async Task Call_OfAStepThatFailed_ThrowsWithItsCode(string code, params string[] messages)
    {
        _orchestration.Activity = new Func<string, object?, object?>((_, _) => _orchestration.GetType().GetMethod("Failure").Invoke(null, new object[] { messages }));

        var failure = await Should.ThrowAsync<StepFailedException>(Context().CallAsync(Echo, "a"));

        (failure.Step, failure.Code).ShouldBe(("Echo", code));
    }

    [Fact]
    public void Wait_PastTheDeadline_AnswersAtOnce()
    {
        var waiting = Context().WaitForWakeAsync(new DateTimeOffset(Now, TimeSpan.Zero));

        waiting.ShouldSatisfyAllConditions(
            () => waiting.IsCompletedSuccessfully.ShouldBeTrue(),
            () => ((DateTime?)_orchestration.TimerSetFor).ShouldBeNull());
    }

    [Fact]
    public async Task Wait_PastTheDeadline_AnswersFalse() =>
        (await Context().WaitForWakeAsync(new DateTimeOffset(Now, TimeSpan.Zero).AddDays(-1))).ShouldBeFalse();

    [Fact]
    public void Wait_UntilADeadline_SetsTheTimerInUtc()
    {
        Context().WaitForWakeAsync(Deadline);

        ((DateTime?)_orchestration.TimerSetFor).ShouldBe(new DateTime(2026, 3, 8, 12, 0, 0, DateTimeKind.Utc));
    }

    [Fact]
    public async Task Wait_Woken_CancelsTheTimer()
    {
        var waiting = Context().WaitForWakeAsync(Deadline);

        _orchestration.Wake.SetResult(true);

        (await waiting).ShouldBeTrue();
        ((bool)_orchestration.TimerCancelled, (bool)_orchestration.WaitCancelled).ShouldBe((true, false));
    }

    [Fact]
    public async Task Wait_WhenTheDeadlinePasses_AnswersFalse()
    {
        var waiting = Context().WaitForWakeAsync(Deadline);

        _orchestration.Timer.SetResult();

        (await waiting).ShouldBeFalse();
    }

    [Fact]
    public async Task Wait_AfterOneThatTimedOut_TakesTheWakeUpThatCameBetween()
    {
        var context = Context();
        var timedOut = context.WaitForWakeAsync(Deadline);
        _orchestration.Timer.SetResult();
        await timedOut;

        _orchestration.Wake.SetResult(true);

        (await context.WaitForWakeAsync(Deadline)).ShouldBeTrue();
    }

    private IWorkflowContext Context(StepRetryPolicy? retries = null) =>
        (IWorkflowContext)CompiledApp.Create("Orchestration.DurableWorkflowContext", (object)_orchestration, retries ?? new StepRetryPolicy());
}
