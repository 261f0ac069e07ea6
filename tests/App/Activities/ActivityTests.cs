using System.Reflection;
using Baygate.App.Tests.Compilation;
using Baygate.Transfers.Workflow;

namespace Baygate.App.Tests.Activities;

public sealed class ActivityTests
{
    private static readonly IReadOnlyList<FunctionMethod> All =
        [.. CompiledApp.Functions.Where(function => function.Bindings("ActivityTriggerAttribute").Any())];

    public static TheoryData<string> StepNames => [.. typeof(Steps).GetFields().Select(NameOf)];

    [Fact]
    public void Activities_All_AreTheSteps() =>
        All.Select(activity => activity.Name).ShouldBe(typeof(Steps).GetFields().Select(NameOf), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(StepNames))]
    public void Activity_OfAStep_TakesAndAnswersWhatTheStepDoes(string step)
    {
        var types = typeof(Steps).GetField(step)!.FieldType.GetGenericArguments();
        var method = All.Single(activity => activity.Name == step).Method;

        method.GetParameters()[0].ParameterType.ShouldBe(types[0]);
        method.ReturnType.ShouldBe(typeof(Task<>).MakeGenericType(types[1]));
    }

    [Theory]
    [MemberData(nameof(StepNames))]
    public async Task Activity_OfAStep_RunsThatStep(string step)
    {
        // Without a registered step the runner asks for exactly the step it was told to run.
        var asked = new AskedFor();
        var activity = All.Single(activity => activity.Name == step).Method;
        var functions = Activator.CreateInstance(activity.DeclaringType!, asked.Runner)!;

        var run = (Task)activity.Invoke(functions, [null, CancellationToken.None])!;

        await Should.ThrowAsync<InvalidOperationException>(run);
        asked.Name.ShouldBe(step);
    }

    private static string NameOf(FieldInfo step) => (string)step.FieldType.GetProperty("Name")!.GetValue(step.GetValue(null))!;
}
