using System.Xml.Linq;
using Baygate.Infra.Tests.Compiler;

namespace Baygate.Infra.Tests;

/// <summary>The backend of orchestrations is one choice for the templates, which set it, and for the app's build, which brings its package.</summary>
public sealed class SchedulerTests
{
    private const string Package = "Microsoft.Azure.Functions.Worker.Extensions.DurableTask.AzureManaged";

    [Fact]
    public void Package_OfTheScheduler_IsReferencedWhereTheTemplatesChooseIt()
    {
        var reference = Load("functions/App/Baygate.App.csproj").Descendants("PackageReference").Single(item => item.Attribute("Include")?.Value == Package);

        reference.Parent!.Attribute("Condition")!.Value.ShouldEndWith("'$(BAYGATE_DURABLE_BACKEND)' == 'DurableTaskScheduler'");
        InfraFolder.Read("main.bicepparam").ShouldContain("param durableBackend = readEnvironmentVariable('BAYGATE_DURABLE_BACKEND', 'AzureStorage')");
        InfraFolder.Read("main.bicep").ShouldContain("durableBackend == 'DurableTaskScheduler'");
    }

    [Fact]
    public void Package_OfTheScheduler_HasAVersion() =>
        Load("Directory.Packages.props").Descendants("PackageVersion").Single(item => item.Attribute("Include")?.Value == Package).Attribute("Version")!.Value.ShouldNotBeEmpty();

    private static XDocument Load(string path) => XDocument.Load(Path.Combine(InfraFolder.Root, path));
}
