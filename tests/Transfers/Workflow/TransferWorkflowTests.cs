using Baygate.Tests.Docs;
using Baygate.Transfers.States;
using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Tests.Workflow;

/// <summary>Every path of the workflow, each with a full re-execution at every await.</summary>
public sealed class TransferWorkflowTests
{
    private const int Fault = TransferScript.Fault;

    private const string Scan =
        "Accept Hash BeginClassify BeginSeal ClassifyRange ClassifyRange ClassifyRange SealRange SealRange SealRange MergeFindings CommitSeal";
    private const string Decide = "Decide RemovePlaintext ReviewTransfer";
    private const string Deliver = "Release CopyRange CopyRange CopyRange Deliver VerifyDelivery SignReceipt Close";

    /// <summary>The steps whose failure parks the transfer; parking itself is tested apart.</summary>
    public static TheoryData<string> WorkingSteps =>
        new(typeof(Steps).GetFields().Select(step => step.Name).Except([nameof(Steps.Park), nameof(Steps.Resume)]));

    [Fact]
    public void RunAsync_EverythingGoesWell_TakesEachStepOnce() => Calls([]).ShouldBe($"{Scan} {Decide} {Deliver}");

    [Theory]
    [InlineData("Accept", "AGREEMENT_UNKNOWN")]
    [InlineData("Hash", "FILE_CHANGED")]
    [InlineData("BeginClassify", "FILE_CHANGED")]
    [InlineData("ClassifyRange", "FILE_CHANGED")]
    [InlineData("MergeFindings", "UNSCANNABLE")]
    [InlineData("SealRange", "FILE_CHANGED")]
    [InlineData("Decide", "POLICY_DENIED")]
    [InlineData("Release", "APPROVAL_MISSING")]
    [InlineData("Deliver", "DESTINATION_OCCUPIED")]
    [InlineData("VerifyDelivery", "DELIVERY_DIFFERS")]
    public void RunAsync_StepRefuses_EndsAsRefusedWithItsCode(string step, string code)
    {
        var end = Run(new() { [step] = [1] }).End;

        (end.State, end.Code).ShouldBe((TransferState.Refused, code));
    }

    [Theory]
    [InlineData("BeginClassify")]
    [InlineData("MergeFindings")]
    public void RunAsync_FileThatMustBeReadWhole_IsClassifiedInOneStep(string step)
    {
        var path = new Dictionary<string, int[]> { [step] = [2] };

        Run(path).Calls.Count(call => call.Name == "Classify").ShouldBe(1);
        Run(new(path) { ["Classify"] = [1] }).End.Code.ShouldBe(ReasonCodes.Unscannable);
    }

    [Fact]
    public void RunAsync_TransferEndedBefore_CallsNothingMore() => Calls(new() { ["Accept"] = [2] }).ShouldBe("Accept");

    [Fact]
    public void RunAsync_FileRefused_KeepsThePlaintextForNoDecision() => Calls(new() { ["Decide"] = [1] }).ShouldBe($"{Scan} Decide End");

    [Fact]
    public void RunAsync_NotYetApproved_WaitsAndLooksAgain() =>
        Calls(new() { ["ReviewTransfer"] = [1, 1] })
            .ShouldBe($"{Scan} {Decide} WaitForWake ReviewTransfer WaitForWake ReviewTransfer {Deliver}");

    [Fact]
    public void RunAsync_InformationGiven_DecidesAnewInTheNextRound()
    {
        var transfer = Run(new() { ["ReviewTransfer"] = [2] });

        Names(transfer).ShouldBe($"{Scan} {Decide} {Decide} {Deliver}");
        transfer.Calls.Last(call => call.Name == "Release").Input.ShouldContain("digest of round 2");
    }

    [Theory]
    [InlineData(3, TransferState.Rejected)]
    [InlineData(4, TransferState.Withdrawn)]
    public void RunAsync_PeopleSayNo_EndsWithoutRelease(int answer, TransferState state)
    {
        var transfer = Run(new() { ["ReviewTransfer"] = [1, answer] });

        transfer.End.State.ShouldBe(state);
        Names(transfer).ShouldNotContain("Release");
    }

    [Fact]
    public void RunAsync_DeadlinePasses_LooksOnceMoreThenExpires()
    {
        var transfer = Run(new() { ["ReviewTransfer"] = [1, 1], [MadeCall.Wait] = [1] });

        transfer.End.State.ShouldBe(TransferState.Expired);
        Names(transfer).ShouldBe($"{Scan} {Decide} WaitForWake ReviewTransfer End");
    }

    [Fact]
    public void RunAsync_ApprovedAtTheDeadline_IsDelivered() =>
        Run(new() { ["ReviewTransfer"] = [1, 0], [MadeCall.Wait] = [1] }).End.State.ShouldBe(TransferState.Delivered);

    [Theory]
    [MemberData(nameof(WorkingSteps))]
    public void RunAsync_StepFailsAndIsRetried_GoesOnAsIfItHadNot(string step)
    {
        var path = new Dictionary<string, int[]> { [step] = [Fault] };
        if (step == "End") path["Decide"] = [1];
        if (step == "Classify") path["BeginClassify"] = [2, 2];

        var transfer = Run(path);

        transfer.End.State.ShouldBe(step == "End" ? TransferState.Refused : TransferState.Delivered);
        transfer.Calls.Single(call => call.Name == "Park").Input.ShouldContain($"\"{step}\"");
    }

    [Fact]
    public void RunAsync_ParkedAndWithdrawn_EndsAsWithdrawn() =>
        Run(new() { ["Release"] = [Fault], ["Resume"] = [1, 2] }).End.State.ShouldBe(TransferState.Withdrawn);

    [Fact]
    public void RunAsync_ParkedAndForgotten_Expires() =>
        Run(new() { ["Deliver"] = [Fault], ["Resume"] = [1, 1], [MadeCall.Wait] = [1] }).End.State.ShouldBe(TransferState.Expired);

    [Theory]
    [InlineData("Park")]
    [InlineData("Resume")]
    public void RunAsync_ParkingFails_PausesAndTriesAgain(string step)
    {
        var transfer = Run(new() { ["Hash"] = [Fault], [step] = [Fault, Fault] });

        transfer.End.State.ShouldBe(TransferState.Delivered);
        transfer.Calls.Count(call => call.Name == MadeCall.Wait).ShouldBe(2);
    }

    [Fact]
    public void Page_OfTheWorkflow_ShowsWhatThisVersionCalls() => GeneratedPage.Verify("reference/workflow.md", $"""
        # The workflow, version {TransferWorkflow.Version}

        Made by replaying the workflow. Whoever changes what is called, or in which order, raises `TransferWorkflow.Version` and
        `defaultVersion` in `host.json`, and upgrades as [upgrade-and-roll-back.md](../how-to/upgrade-and-roll-back.md) says.

        | path | calls |
        |---|---|
        | delivered | `{Calls([])}` |
        | awaited | `{Calls(new() { ["ReviewTransfer"] = [1] })}` |
        | informed | `{Calls(new() { ["ReviewTransfer"] = [2] })}` |
        | rejected | `{Calls(new() { ["ReviewTransfer"] = [3] })}` |
        | expired | `{Calls(new() { ["ReviewTransfer"] = [1, 1], [MadeCall.Wait] = [1] })}` |
        | refused | `{Calls(new() { ["Accept"] = [1] })}` |
        | denied | `{Calls(new() { ["Decide"] = [1] })}` |
        | read whole | `{Calls(new() { ["BeginClassify"] = [2] })}` |
        | read whole after all | `{Calls(new() { ["MergeFindings"] = [2] })}` |
        | parked and retried | `{Calls(new() { ["Release"] = [Fault] })}` |
        | ended before | `{Calls(new() { ["Accept"] = [2] })}` |

        """);

    private static string Calls(Dictionary<string, int[]> path) => Names(Run(path));

    private static string Names(ReplayedTransfer transfer) => string.Join(' ', transfer.Calls.Select(call => call.Name));

    /// <summary>Runs a path: for each step named, which of its answers it gives the first times; later the one that leads on.</summary>
    private static ReplayedTransfer Run(Dictionary<string, int[]> path)
    {
        var asked = new Dictionary<string, int>();
        int Choose(string step)
        {
            var times = asked[step] = asked.GetValueOrDefault(step) + 1;
            return path.TryGetValue(step, out var choices) && times <= choices.Length ? choices[times - 1] : 0;
        }

        return new ReplayDriver(
            TransferWorkflow.RunAsync, (call, now) => TransferScript.Answer(call, Choose(call.Name), now), _ => 0).Run();
    }
}
