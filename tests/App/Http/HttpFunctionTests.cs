using System.Reflection;
using System.Text.Json.Nodes;
using Baygate.App.Tests.Compilation;
using Baygate.Transfers.Api;

namespace Baygate.App.Tests.Http;

public sealed class HttpFunctionTests
{
    private static readonly IReadOnlyList<FunctionMethod> All =
        [.. CompiledApp.Functions.Where(function => function.Bindings("HttpTriggerAttribute").Any())];

    public static TheoryData<string> Names => [.. All.Select(function => function.Name)];

    [Fact]
    public void HttpFunctions_All_AreTheOperationsOfTheTable() => All.Select(Describe).ShouldBe(
        ApiRoutes.All.Select(route => $"{route.Operation} {route.Method} {route.Path}"), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Names))]
    public void HttpFunction_Any_NamesItsAuthorizationLevel(string name) =>
        Trigger(name).ConstructorArguments[0].ArgumentType.Name.ShouldBe("AuthorizationLevel");

    [Theory]
    [MemberData(nameof(Names))]
    public void HttpFunction_Any_LeavesTheTokenToTheHandlers(string name) =>
        Enum.GetName(Trigger(name).ConstructorArguments[0].ArgumentType, Trigger(name).ConstructorArguments[0].Value!).ShouldBe("Anonymous");

    [Theory]
    [MemberData(nameof(Names))]
    public void HttpFunction_Any_TakesTheParametersOfItsRoute(string name)
    {
        var function = All.Single(function => function.Name == name);
        var inRoute = Route(function).Split('/').Where(part => part.StartsWith('{')).Select(part => part.Trim('{', '}'));
        var taken = function.Method.GetParameters().Where(parameter => parameter.ParameterType == typeof(string)).Select(parameter => parameter.Name!);

        taken.ShouldBe(inRoute);
    }

    private static string Describe(FunctionMethod function)
    {
        var (prefix, operation) = (RoutePrefix(), char.ToLowerInvariant(function.Name[0]) + function.Name[1..]);
        var methods = (IReadOnlyList<CustomAttributeTypedArgument>)Trigger(function.Name).ConstructorArguments[1].Value!;
        return $"{operation} {string.Join(',', methods.Select(method => ((string)method.Value!).ToUpperInvariant()))} /{prefix}/{Route(function)}";
    }

    private static CustomAttributeData Trigger(string name) =>
        All.Single(function => function.Name == name).Bindings("HttpTriggerAttribute").Single().Attribute;

    private static string Route(FunctionMethod function) =>
        (string)Trigger(function.Name).NamedArguments.Single(argument => argument.MemberName == "Route").TypedValue.Value!;

    private static string RoutePrefix() => (string)JsonNode.Parse(EmbeddedFiles.Read("host.json"))!["extensions"]!["http"]!["routePrefix"]!;
}
