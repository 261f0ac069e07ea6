using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Baygate.Tests.Docs;
using Baygate.Transfers.Api.Problems;

namespace Baygate.Transfers.Tests.Api.Problems;

/// <summary>docs/reference/errors.md is made from the catalogues of codes and their documentation.</summary>
public sealed partial class ErrorsPageTests
{
    [Fact]
    public void Page_Always_ListsEveryCode() => GeneratedPage.Verify("reference/errors.md", Render());

    [Fact]
    public void ProblemCodes_Always_AreDistinctAndKebabCase() =>
        ProblemTypes.All.ShouldAllBe(type => KebabCase().IsMatch(type.Code) && ProblemTypes.All.Count(other => other.Code == type.Code) == 1);

    [Fact]
    public void ReasonCodes_Always_AreDistinctAndUpperCase() =>
        ReasonFields().Select(CodeOf).ShouldAllBe(code => UpperCase().IsMatch(code) && ReasonFields().Count(field => CodeOf(field) == code) == 1);

    private static string Render()
    {
        var summaries = Summaries();
        var page = new StringBuilder("# Codes\n\nMade from `ProblemTypes` and `ReasonCodes`; a test compares them. Codes are stable: what is here keeps its meaning.\n\n");
        page.Append("## Problems of the HTTP API\n\nRFC 9457 documents of the type `https://baygate.dev/problems/{code}`.\n\n| code | status | title | when |\n|---|---|---|---|\n");
        foreach (var field in typeof(ProblemTypes).GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            var type = (ProblemType)field.GetValue(null)!;
            page.Append($"| `{type.Code}` | {type.Status} | {type.Title} | {summaries[$"F:{typeof(ProblemTypes).FullName}.{field.Name}"]} |\n");
        }

        page.Append("\n## Reasons why a transfer ends or is parked\n\nA code that ends a transfer leads to the state beside it.\n\n| code | ends as | when |\n|---|---|---|\n");
        foreach (var field in ReasonFields())
            page.Append($"| `{CodeOf(field)}` | {ReasonCodes.EndFor(CodeOf(field))} | {summaries[$"F:{typeof(ReasonCodes).FullName}.{field.Name}"]} |\n");
        return page.ToString();
    }

    private static IEnumerable<FieldInfo> ReasonFields() => typeof(ReasonCodes).GetFields().Where(field => field.IsLiteral);

    private static string CodeOf(FieldInfo field) => (string)field.GetRawConstantValue()!;

    private static Dictionary<string, string> Summaries() =>
        XDocument.Load(Path.Combine(AppContext.BaseDirectory, "Baygate.Transfers.xml")).Descendants("member")
            .Where(member => member.Element("summary") is not null)
            .ToDictionary(member => member.Attribute("name")!.Value, member => member.Element("summary")!.Value.Trim());

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex KebabCase();

    [GeneratedRegex("^[A-Z]+(_[A-Z]+)*$")]
    private static partial Regex UpperCase();
}
