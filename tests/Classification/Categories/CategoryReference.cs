using System.Globalization;
using System.Text;
using Baygate.Classification.Categories;
using Baygate.Classification.Headers;
using Baygate.Classification.Identifiers.Checks;
using Baygate.Classification.Results;

namespace Baygate.Classification.Tests.Categories;

/// <summary>Writes docs/reference/categories.md from the tables of facts.</summary>
internal static class CategoryReference
{
    private const string Introduction = $"""
        # Categories

        Rule set `{Classifier.RuleSet}`. Generated from `functions/Classification`; do not edit.

        A category is found by its identifiers or by the header of a column, in Simplified and Traditional Chinese, English and Portuguese.
        Tiers say how sure a find is: A form, check digit and meaning agree; B check digit only, or a form that is hardly anything else;
        C a form or a value that needs a header or a label; D a form that proves nothing by itself. A column known by its header alone is tier C.

        Each kind of identifier can be checked by itself. In files, those that are hardly anything else are found anywhere, those in
        `labels.json` behind a label at most 24 characters before them, not beyond another number; a label makes them one tier surer.

        Class and grade hold under the default `IdNumberIsSpi`: the number of an identity document is sensitive. A file has the highest grade of
        what is in it (GB/T 43697-2024). P4 comes from level 4 of general data or of JR/T 0197, or level 5 of GB/T 39725; P3 from 3, 3 and 4; P2 from 2, 2
        and 2 to 3. A standard with no level for a category says nothing of it. P5 is for important data, which no program decides: candidates
        are named with their reason, and the grade stays what it is.

        """;

    public static string Write()
    {
        StringBuilder text = new(Introduction);
        AppendCategories(text);
        AppendIdentifiers(text);
        AppendRules(text);
        return text.ToString();
    }

    private static void AppendCategories(StringBuilder text)
    {
        var judgement = new CategoryJudgement(idNumberIsSpi: true);
        var headers = DataFile.Read("column-headers.json", DataFileJson.Default.DictionaryStringHeaderTerms);
        text.Append("\n## Categories, their classes and grades\n\n| category | class | sensitive as | grade | GB/T 43697 | JR/T 0197 | GB/T 39725 | source of the grade | candidate for important data | headers | identifiers |\n|---|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (var category in CategoryCatalogue.All)
        {
            string[] cells =
            [
                $"`{category.Id}`",
                ClassOf(judgement.ClassOf(category)),
                judgement.SpiCategoryOf(category)?.ToString() ?? "",
                judgement.GradeOf(category).ToString(),
                $"general {judgement.NationalOf(category).General}",
                judgement.NationalOf(category).Finance?.ToString(CultureInfo.InvariantCulture) ?? "",
                judgement.NationalOf(category).Health?.ToString(CultureInfo.InvariantCulture) ?? "",
                GradeRule.BasisOf(category, judgement).Split(';')[0],
                category.Important is { } rule ? $"from {rule.FewestPersons:N0} persons: {rule.Why}".Replace("from 0 persons", "always", StringComparison.Ordinal) : "",
                Examples(headers.GetValueOrDefault(category.Id)),
                string.Join(", ", IdentifierDefinition.All.Where(type => type.Category == category.Id).Select(type => $"`{type.Type}`")),
            ];
            text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", cells)} |\n");
        }
    }

    private static void AppendIdentifiers(StringBuilder text)
    {
        text.Append("\n## Identifiers\n\nChecked one by one with `baygate check KIND VALUE`.\n\n| kind | category | tier | checked beyond the form | source |\n|---|---|---|---|---|\n");
        foreach (var type in IdentifierDefinition.All)
            text.Append(CultureInfo.InvariantCulture, $"| `{type.Type}` | `{type.Category}` | {type.Tier} | {type.Verification ?? "nothing"} | {type.Source} |\n");
    }

    private static void AppendRules(StringBuilder text)
    {
        text.Append("\n## Other rules\n\nFindings name the rules that found the values of a category: kinds of identifiers, and these.\n\n| rule | a value is found because |\n|---|---|\n");
        foreach (var rule in RuleCatalogue.General)
            text.Append(CultureInfo.InvariantCulture, $"| `{rule.Id}` | {rule.Meaning} |\n");
    }

    private static string ClassOf(DataClass dataClass) => dataClass switch
    {
        DataClass.SensitivePersonalInformation => "sensitive personal",
        DataClass.PersonalInformation => "personal",
        _ => "general",
    };

    private static string Examples(HeaderTerms? terms) => terms is null
        ? ""
        : string.Join(", ", new[] { terms.Simplified[0], terms.Traditional[0], terms.English[0], terms.Portuguese[0] }.Distinct());
}
