using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Baygate.App.Tests.Compilation;
using Baygate.Transfers.Accepting;
using Baygate.Transfers.People;
using Baygate.Transfers.Workflow;

namespace Baygate.App.Tests.Hosting;

/// <summary>Every setting of the function app: those of the options classes, read from the classes, and those of the host.</summary>
internal static partial class SettingsCatalog
{
    /// <summary>Every setting, the app's own first.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        .. OptionsOf("Baygate", TypeOf("AppOptions"), "App/Hosting/AppOptions.cs"),
        .. OptionsOf("Baygate__Zones__{zone}", TypeOf("ZoneOptions"), "App/Hosting/ZoneOptions.cs"),
        .. OptionsOf("Baygate__Token", typeof(TokenOptions), "Transfers/People/TokenOptions.cs"),
        .. OptionsOf("Baygate__Intake", typeof(IntakeOptions), "Transfers/Accepting/IntakeOptions.cs"),
        .. OptionsOf("Baygate__Retry", typeof(StepRetryPolicy), "Transfers/Workflow/StepRetryPolicy.cs"),
        .. HostSettings().Select(setting => new Setting(setting.Key, setting.Value, "")),
    ];

    /// <summary>The settings that the templates give the app, as their sources have them.</summary>
    public static IReadOnlySet<string> OfTemplates { get; } = ReadTemplates().ToHashSet(StringComparer.Ordinal);

    /// <summary>The repository's root.</summary>
    public static string Root([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", ".."));

    /// <summary>A template's source.</summary>
    public static string Template(string name) => File.ReadAllText(Path.Combine(Root(), "infra", name));

    private static Type TypeOf(string name) => CompiledApp.TypeOf($"Baygate.App.Hosting.{name}");

    private static IEnumerable<Setting> OptionsOf(string prefix, Type options, string source)
    {
        var text = File.ReadAllText(Path.Combine(Root(), "functions", source));
        var defaults = Activator.CreateInstance(options)!;
        foreach (var property in options.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
        {
            var value = property.GetValue(defaults);
            var isUnset = value is null or "";
            yield return new Setting($"{prefix}__{property.Name}", MeaningOf(text, property.Name), isUnset ? null : string.Create(CultureInfo.InvariantCulture, $"{value}"));
        }
    }

    /// <summary>The documentation in front of a property.</summary>
    private static string MeaningOf(string source, string property)
    {
        var at = Regex.Match(source, $@"public [^\n(]*\b{property} \{{").Index;
        var start = source.LastIndexOf("<summary>", at, StringComparison.Ordinal) + "<summary>".Length;
        var summary = source[start..source.IndexOf("</summary>", start, StringComparison.Ordinal)];
        summary = CodeForm().Replace(string.Join(' ', summary.Split('\n').Select(line => line.Trim().TrimStart('/').Trim())).Trim(), "`$1`");
        return DefaultForm().Replace(summary, "").Trim();
    }

    private static Dictionary<string, string> HostSettings() =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(Root(), "tests", "App", "Hosting", "host-settings.json")))!;

    private static IEnumerable<string> ReadTemplates()
    {
        foreach (Match key in KeyForm().Matches(Template("modules/settings.bicep") + Template("modules/function-app.bicep")))
            yield return PlaceholderForm().Replace(key.Groups[1].Value, "{zone}");

        foreach (Match connection in ConnectionForm().Matches(Template("main.bicep")))
        {
            var name = connection.Groups[1].Value;
            yield return $"{name}__credential";
            yield return $"{name}__clientId";
            foreach (Match service in ServiceForm().Matches(connection.Groups[2].Value)) yield return $"{name}__{service.Groups[1].Value}ServiceUri";
        }
    }

    [GeneratedRegex(@"(?:^\s+|\{ |, |=> )'?((?:Baygate__|OTEL_|APPLICATIONINSIGHTS_|AzureFunctionsJobHost__|DURABLE_)[^':]+)'?(?::|, item)", RegexOptions.Multiline)]
    private static partial Regex KeyForm();

    [GeneratedRegex(@"\$\{[^}]+\}")]
    private static partial Regex PlaceholderForm();

    [GeneratedRegex(@"connectionSettings\('(\w+)',[^\[]*\[([^\]]*)\]\)")]
    private static partial Regex ConnectionForm();

    [GeneratedRegex(@"'(\w+)'")]
    private static partial Regex ServiceForm();

    [GeneratedRegex("<c>([^<]*)</c>")]
    private static partial Regex CodeForm();

    [GeneratedRegex(@" ?Default:? [^.]*\.$")]
    private static partial Regex DefaultForm();
}
