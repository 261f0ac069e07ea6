using Baygate.App.Tests.Compilation;
using Baygate.App.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Baygate.App.Tests.Functions;

public sealed class FunctionTests
{
    public static TheoryData<string> Names => [.. CompiledApp.Functions.Select(function => function.Name)];

    public static TheoryData<string> Classes => [.. CompiledApp.Functions.Select(function => function.Method.DeclaringType!.FullName!).Distinct()];

    [Fact]
    public void Functions_All_HaveNamesOfTheirOwn() =>
        CompiledApp.Functions.Select(function => function.Name.ToLowerInvariant()).ShouldBeUnique();

    [Theory]
    [MemberData(nameof(Names))]
    public void Function_Any_HasOneTrigger(string name) => Function(name).Triggers.Count.ShouldBe(1);

    [Theory]
    [MemberData(nameof(Names))]
    public void Function_Any_IsVisibleToTheGeneratedExecutor(string name)
    {
        Function(name).Method.IsPublic.ShouldBeTrue();
        Function(name).Method.DeclaringType!.IsPublic.ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Function_Any_CanBeCancelledUnlessItOrchestrates(string name)
    {
        var orchestrates = Function(name).Bindings("OrchestrationTriggerAttribute").Any();

        Function(name).Method.GetParameters().Any(parameter => parameter.ParameterType == typeof(CancellationToken)).ShouldBe(!orchestrates);
    }

    [Theory]
    [MemberData(nameof(Classes))]
    public void FunctionClass_Any_CanBeConstructed(string name)
    {
        using var services = AppHost.Build();

        Should.NotThrow(() => ActivatorUtilities.CreateInstance(services, CompiledApp.Assembly.GetType(name)!));
    }

    private static FunctionMethod Function(string name) => CompiledApp.Functions.Single(function => function.Name == name);
}
