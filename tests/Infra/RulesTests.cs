using Baygate.Infra.Tests.Compiler;
using Baygate.Infra.Tests.Deployments;
using Baygate.Infra.Tests.Rules;

namespace Baygate.Infra.Tests;

public sealed class RulesTests
{
    public static TheoryData<string, string> Cases =>
        [.. InfraFolder.ParameterFiles.SelectMany(file => Rule.All.Select(rule => new TheoryDataRow<string, string>(file, rule.Name)))];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Deployment_OfEveryParameterFile_KeepsTheRule(string parameterFile, string rule)
    {
        var deployment = await Snapshots.OfAsync(parameterFile);

        Rule.All.Single(item => item.Name == rule).Check(deployment).ShouldBeEmpty();
    }
}
