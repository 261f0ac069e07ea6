using System.Diagnostics.Metrics;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Baygate.Tests.Azurite;
using Baygate.Tests.Docs;
using Baygate.Transfers.Telemetry;
using Baygate.Transfers.Tests.World;
using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Tests.Telemetry;

/// <summary>The catalogue is the instruments that exist, the page is the catalogue, and the alerts and the workbook ask for what is in it.</summary>
public sealed partial class TelemetryPageTests(AzuriteFixture azurite)
{
    public static TheoryData<string> Queries => [.. new[] { "alerts.json", "workbook.json" }.SelectMany(QueriesOf).Where(query => query.Contains("baygate.", StringComparison.Ordinal))];

    [Fact]
    public void Page_Always_IsTheCatalogue() => GeneratedPage.Verify("reference/telemetry.md", Render());

    [Fact]
    public async Task Instruments_OfTheApplication_AreThoseOfTheCatalogue()
    {
        await using var bay = await Bay.OpenAsync(azurite);
        using var watch = new TelemetryWatch(bay.Get<IMeterFactory>());
        bay.Get<StandMeasurement>();
        bay.Get<TransferMetrics>();

        watch.Published.Select(instrument => $"{instrument.Name} {instrument.Unit} {instrument.Description}").ShouldBe(
            TelemetryCatalog.Instruments.Select(metric => $"{metric.Name} {metric.Unit} {metric.Description}"), ignoreOrder: true);
    }

    [Fact]
    public void Inputs_OfSteps_AllTellTheirTransfer() =>
        typeof(Steps).GetFields().Select(step => step.FieldType.GetGenericArguments()[0]).Distinct()
            .Where(input => !input.IsAssignableTo(typeof(ITransferInput))).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Queries))]
    public void Query_OfAnAlertOrTheWorkbook_AsksForWhatIsMeasured(string query)
    {
        var metric = TelemetryCatalog.Instruments.SingleOrDefault(metric => query.Contains($"'{metric.Name}'", StringComparison.Ordinal)).ShouldNotBeNull(query);

        PropertyForm().Matches(query).Select(match => match.Groups[1].Value).ShouldBeSubsetOf(metric.Attributes);
        ReasonForm().Matches(query).Select(match => match.Groups[1].Value).ShouldBeSubsetOf(
            typeof(ReasonCodes).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!));
    }

    private static string Render()
    {
        var page = new StringBuilder("""
            # Traces and metrics

            Made from `TelemetryCatalog`; tests hold what the application emits, the alerts and the workbook against it. Every value of an
            attribute is an id, a code or a name of a closed set: nothing a partner writes, no personal value, no token, no key.

            Both hosts send everything as OTLP where `OTEL_EXPORTER_OTLP_ENDPOINT` says, and nowhere when it is not set; in Azure the app also
            sends it to Application Insights with its identity. On a laptop any OTLP collector shows it:
            `OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:4317 ./run`, or with `OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf` and port 4318 over HTTP.
            `tests/EndToEnd/Telemetry` does the latter and looks at what arrives.

            The activity source and the meter are both called `Baygate.Transfers`. One transfer is one trace, over hosts, restarts and weeks: the
            register keeps its context (W3C Trace Context). Gauges are measured every minute;
            `baygate.ledger.level` at each decision, and from storage when a host starts and every quarter of an hour after that.

            ## Spans

            | span | what it covers | attributes |
            |---|---|---|

            """);
        foreach (var span in TelemetryCatalog.Spans)
            page.Append(CultureInfo.InvariantCulture, $"| `{span.Name}` | {span.Description} | {List(span.Attributes)} |\n");

        page.Append("\n## Metrics\n\n| metric | kind | unit | what it says | attributes |\n|---|---|---|---|---|\n");
        foreach (var metric in TelemetryCatalog.Instruments)
            page.Append(CultureInfo.InvariantCulture, $"| `{metric.Name}` | {metric.Kind} | `{metric.Unit}` | {metric.Description} | {List(metric.Attributes)} |\n");

        page.Append("\n## Attributes\n\n| attribute | value |\n|---|---|\n");
        foreach (var field in typeof(AttributeNames).GetFields())
            page.Append(CultureInfo.InvariantCulture, $"| `{field.GetRawConstantValue()}` | {SummaryOf(field)} |\n");
        return page.ToString();
    }

    private static string List(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"`{name}`"));

    private static string SummaryOf(FieldInfo field)
    {
        var member = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "Baygate.Transfers.xml")).Descendants("member")
            .Single(member => member.Attribute("name")!.Value == $"F:{typeof(AttributeNames).FullName}.{field.Name}");
        return string.Concat(member.Element("summary")!.Nodes().Select(node => node switch
        {
            XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
            XElement see => $"`{see.Attribute("cref")!.Value.Split('.')[^1]}`",
            _ => node.ToString(),
        })).Trim();
    }

    private static IEnumerable<string> QueriesOf(string file) => FindQueries(JsonElement.Parse(File.ReadAllText(Path.Combine(Root(), "infra", file))));

    private static IEnumerable<string> FindQueries(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property =>
            property is { Name: "query", Value.ValueKind: JsonValueKind.String } ? [property.Value.GetString()!] : FindQueries(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(FindQueries),
        _ => [],
    };

    private static string Root([System.Runtime.CompilerServices.CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", ".."));

    [GeneratedRegex(@"Properties\['([^']+)'\]")]
    private static partial Regex PropertyForm();

    [GeneratedRegex(@"Properties\['reason'\]\) == '([^']+)'")]
    private static partial Regex ReasonForm();
}
