using System.Reflection;
using Baygate.App.Tests.Compilation;
using Baygate.Transfers.Accepting;
using Baygate.Transfers.People;
using Baygate.Transfers.Workflow;

namespace Baygate.App.Tests.Hosting;

public sealed class SettingsTests
{
    private const string Section = "Baygate__";

    private static readonly Dictionary<string, Type> Sections = new()
    {
        ["Intake"] = typeof(IntakeOptions),
        ["Token"] = typeof(TokenOptions),
        ["Retries"] = typeof(StepRetryPolicy),
    };

    public static TheoryData<string> OwnSettings => [.. AppHost.SampleSettings.Keys.Where(key => key.StartsWith(Section, StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(OwnSettings))]
    public void Setting_OfTheSample_IsAnOption(string setting)
    {
        var path = setting[Section.Length..].Split("__");
        var (options, rest) = Sections.TryGetValue(path[0], out var section)
            ? (section, path[1..])
            : (CompiledApp.TypeOf("Baygate.App.Hosting.AppOptions"), path);

        options.GetProperty(rest.ShouldHaveSingleItem()).ShouldNotBeNull();
    }

    [Fact]
    public void Connections_OfTriggers_AreInTheSample() => Connections().ShouldBeSubsetOf(AppHost.SampleSettings.Keys);

    [Fact]
    public void Connections_OfTriggers_AreFound() => Connections().ShouldContain("ZoneStorage");

    [Fact]
    public void References_ToSettings_AreInTheSample() => Strings()
        .SelectMany(text => System.Text.RegularExpressions.Regex.Matches(text, "%([^%]+)%"))
        .Select(match => match.Groups[1].Value)
        .ShouldBeSubsetOf(AppHost.SampleSettings.Keys);

    [Fact]
    public void Sample_Holds_NoSecret() => AppHost.SampleSettings.Values
        .ShouldAllBe(value => !value!.Contains("AccountKey", StringComparison.OrdinalIgnoreCase) && !value.Contains("sig=", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Connections() =>
        from function in CompiledApp.Functions
        from trigger in function.Triggers
        from argument in trigger.NamedArguments
        where argument.MemberName == "Connection"
        select (string)argument.TypedValue.Value!;

    private static IEnumerable<string> Strings() =>
        from function in CompiledApp.Functions
        from trigger in function.Triggers
        from argument in trigger.ConstructorArguments.Concat(trigger.NamedArguments.Select(named => named.TypedValue))
        where argument.ArgumentType == typeof(string)
        select (string)argument.Value!;
}
