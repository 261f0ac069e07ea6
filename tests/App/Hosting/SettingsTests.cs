using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Baygate.App.Tests.Compilation;
using Baygate.Tests.Docs;

namespace Baygate.App.Tests.Hosting;

/// <summary>One table of settings: options classes, <c>local.settings.sample.json</c>, host.json and templates do not drift apart.</summary>
public sealed class SettingsTests
{
    /// <summary>What a template does not set, because it has no place in Azure.</summary>
    private static readonly string[] OfALaptop = ["Baygate__DevelopmentStorage"];

    public static TheoryData<string> OfTheSample => [.. AppHost.SampleSettings.Keys];

    public static TheoryData<string> OfTheTemplates => [.. SettingsCatalog.OfTemplates];

    public static TheoryData<string> Required => [.. SettingsCatalog.All.Where(setting => setting.Default is null).Select(setting => setting.Name).Except(OfALaptop)];

    [Fact]
    public void Page_Always_IsTheTable() => GeneratedPage.Verify("reference/settings.md", Render());

    [Theory]
    [MemberData(nameof(OfTheSample))]
    public void Setting_OfTheSample_IsInTheTable(string setting) => SettingsCatalog.All.ShouldContain(known => known.Name == setting);

    [Theory]
    [MemberData(nameof(OfTheTemplates))]
    public void Setting_OfTheTemplates_IsInTheTable(string setting) => SettingsCatalog.All.ShouldContain(known => known.Name == setting);

    [Theory]
    [MemberData(nameof(Required))]
    public void Setting_WithoutADefault_IsSetByTheTemplates(string setting) => SettingsCatalog.OfTemplates.ShouldContain(setting);

    [Fact]
    public void Setting_OfTheHost_IsSetSomewhere() => SettingsCatalog.All.Where(setting => !setting.Name.StartsWith("Baygate__", StringComparison.Ordinal))
        .Where(setting => !SettingsCatalog.OfTemplates.Contains(setting.Name) && !AppHost.SampleSettings.ContainsKey(setting.Name)).ShouldBeEmpty();

    [Fact]
    public void Connections_OfTriggers_AreInTheSample() => Connections().ShouldBeSubsetOf(AppHost.SampleSettings.Keys);

    [Fact]
    public void Connections_OfTriggers_AreFound() => Connections().ShouldContain("UploadsStorage");

    [Theory]
    [InlineData("credential")]
    [InlineData("clientId")]
    [InlineData("blobServiceUri")]
    [InlineData("queueServiceUri")]
    public void Connections_OfTriggers_AreByIdentityInTheTemplates(string part) =>
        Connections().Append(DurableConnection()).Select(connection => $"{connection}__{part}").ShouldBeSubsetOf(SettingsCatalog.OfTemplates);

    [Fact]
    public void Connection_OfDurableFunctions_HasTables() => SettingsCatalog.OfTemplates.ShouldContain($"{DurableConnection()}__tableServiceUri");

    [Fact]
    public void References_ToSettings_AreInTheSample() => Strings()
        .SelectMany(text => Regex.Matches(text, "%([^%]+)%"))
        .Select(match => match.Groups[1].Value)
        .ShouldBeSubsetOf(AppHost.SampleSettings.Keys);

    [Fact]
    public void Subscription_OfTheTemplates_IsForTheFunctionThatWatchesTheInbox()
    {
        var inbox = CompiledApp.Functions.Single(function => function.Bindings("BlobTriggerAttribute").Any());
        var path = (string)inbox.Bindings("BlobTriggerAttribute").Single().Attribute.ConstructorArguments[0].Value!;
        var template = SettingsCatalog.Template("event-subscription.bicep");

        template.ShouldContain($"functionName=Host.Functions.{inbox.Name}&");
        template.ShouldContain($"'/blobServices/default/containers/{path.Split('/')[0]}/'");
    }

    [Fact]
    public void Sample_Holds_NoSecret() => AppHost.SampleSettings.Values
        .ShouldAllBe(value => !value!.Contains("AccountKey", StringComparison.OrdinalIgnoreCase) && !value.Contains("sig=", StringComparison.OrdinalIgnoreCase));

    private static string Render()
    {
        var page = new StringBuilder("""
            # Settings of the function app

            Made from the options classes of `functions/App`; tests compare them with the templates, with `local.settings.sample.json` and with
            `host.json`. No value is a secret: in Azure every client signs in with the app's identity. `{zone}` is `guangdong`, `hongkong` or `macau`.

            | setting | meaning | default | set in `infra/` | set in the sample |
            |---|---|---|---|---|

            """);
        foreach (var setting in SettingsCatalog.All)
        {
            var value = setting.Default switch { null => "must be set", "" => "", var text => $"`{text}`" };
            if (OfALaptop.Contains(setting.Name) || setting.Name.EndsWith("ClientId", StringComparison.Ordinal)) value = value.Replace("must be set", "none", StringComparison.Ordinal);
            page.Append(CultureInfo.InvariantCulture, $"| `{setting.Name}` | {setting.Meaning} | {value} | {Yes(SettingsCatalog.OfTemplates.Contains(setting.Name))} | {Yes(AppHost.SampleSettings.ContainsKey(setting.Name))} |\n");
        }

        return page.ToString();
    }

    private static string Yes(bool isSet) => isSet ? "yes" : "";

    private static string DurableConnection() => (string)JsonNode.Parse(EmbeddedFiles.Read("host.json"))!["extensions"]!["durableTask"]!["storageProvider"]!["connectionName"]!;

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
