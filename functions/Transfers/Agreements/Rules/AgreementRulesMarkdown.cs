using System.Globalization;
using System.Text;

namespace Baygate.Transfers.Agreements.Rules;

/// <summary>Writes the rules as a page (docs/reference/agreement-codes.md).</summary>
public static class AgreementRulesMarkdown
{
    /// <summary>The page as Markdown, with LF line ends.</summary>
    /// <returns>The page.</returns>
    public static string Render()
    {
        var text = new StringBuilder();
        text.Append("# Codes of agreements\n\n");
        text.Append("Generated from `AgreementRules`; do not edit. A code keeps its meaning. The codes of problems are in [errors.md](errors.md).\n\n");
        Append(text, "Errors", "The agreement is not registered, and a version that breaks one by now is not confirmed.", AgreementSeverity.Error);
        text.Append('\n');
        Append(text, "Warnings", "Shown beside the agreement, judged anew each day.", AgreementSeverity.Warning);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string title, string about, AgreementSeverity severity)
    {
        text.Append(CultureInfo.InvariantCulture, $"## {title}\n\n{about}\n\n| code | rule | source |\n|---|---|---|\n");
        foreach (var rule in AgreementRules.All.Where(rule => rule.Severity == severity))
            text.Append(CultureInfo.InvariantCulture, $"| `{rule.Code}` | {rule.Text} | {rule.Source} |\n");
    }
}
