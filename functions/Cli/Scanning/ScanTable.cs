using System.Globalization;
using Baygate.Classification.Results;
using Baygate.Cli.Terminal;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Baygate.Cli.Scanning;

/// <summary>The findings of one file as people read them.</summary>
internal static class ScanTable
{
    private static readonly string[] Columns = ["Category", "Class", "Count", "Persons", "Tier", "Rules", "Places", "Samples"];

    public static string Summary(ScannedFile scanned) => scanned.Findings switch
    {
        { Verdict: Verdict.Unscannable, Reason: var reason } => $"{scanned.File}: unscannable, {reason}",
        var findings => string.Create(
            CultureInfo.InvariantCulture,
            $"{scanned.File}: {Form(findings)}, {findings.Records} records, {Persons(findings)}{Pictures(findings)}. {findings.GradeReason}"),
    };

    public static IRenderable Categories(Findings findings)
    {
        Table table = new() { Border = TableBorder.Simple };
        foreach (string column in Columns) table.AddColumn(new TableColumn(Cell(column)).NoWrap());
        foreach (CategoryFinding found in findings.Categories)
        {
            table.AddRow(
                Cell(found.Id),
                Cell(ClassOf(found.Class)),
                Cell(found.Count.ToString(CultureInfo.InvariantCulture)),
                Cell(found.Persons.ToString(CultureInfo.InvariantCulture)),
                Cell(found.Tier.ToString()),
                Cell(string.Join(", ", found.Rules)),
                Cell(string.Join(", ", found.Places)),
                Cell(string.Join(", ", found.Samples)));
        }

        return table;
    }

    private static string Form(Findings findings) => findings.Encoding is { } encoding ? $"{findings.Format}, {encoding}" : $"{findings.Format}";

    private static string Pictures(Findings findings) => findings.Pictures switch
    {
        null or 0 => "",
        1 => ", 1 picture not looked into",
        var many => string.Create(CultureInfo.InvariantCulture, $", {many} pictures not looked into"),
    };

    private static string Persons(Findings findings) => string.Create(
        CultureInfo.InvariantCulture, $"{findings.Persons} persons ({findings.SensitivePersons} sensitive, {findings.Minors} under 14)");

    private static string ClassOf(DataClass dataClass) => dataClass switch
    {
        DataClass.SensitivePersonalInformation => "sensitive",
        DataClass.PersonalInformation => "personal",
        _ => "general",
    };

    private static Text Cell(string text) => new(Printable.From(text.ReplaceLineEndings(" ")));
}
