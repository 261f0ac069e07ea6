using System.Globalization;
using System.Text;
using System.Text.Json;
using Baygate.Cli.Api;
using Baygate.Cli.Terminal;

namespace Baygate.Cli.Agreements;

/// <summary>Agreements as text for people.</summary>
internal static class AgreementText
{
    /// <summary>A version in full: what is to be known of it, then all that it says.</summary>
    public static string Of(AgreementVersion version)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{version.Agreement.Id}, version {version.Version}: {Standing(version)}\n");
        text.Append(CultureInfo.InvariantCulture, $"digest {version.Sha256}\n");
        foreach (AgreementFinding finding in version.Findings)
            text.Append(CultureInfo.InvariantCulture, $"{finding.Severity} {finding.Code} ({finding.Member}): {finding.Text}\n");
        foreach (AgreementDeadline deadline in version.Deadlines) text.Append(Deadline(deadline)).Append('\n');
        text.Append('\n').Append(JsonOutline.Of(JsonSerializer.SerializeToElement(version.Agreement, CliJson.Default.Agreement)));
        return text.ToString();
    }

    /// <summary>Where a version stands and through whom.</summary>
    public static string Standing(AgreementVersion version)
    {
        string proposed = $"{version.State}; proposed by {version.ProposedBy} on {Day(version.ProposedAt)}";
        if (version.Review is not { } review) return proposed;
        string done = review.Verdict == "confirm" ? "confirmed" : "rejected";
        return $"{proposed}, {done} by {review.Person} on {Day(review.At)}{(review.Reason is null ? "" : $": {review.Reason}")}";
    }

    private static string Deadline(AgreementDeadline deadline)
    {
        string with = deadline.Authority is null ? "" : $" with {deadline.Authority}";
        string from = deadline.Opens is { } opens ? $" from {opens:yyyy-MM-dd}" : "";
        string by = deadline.Due is { } due ? $" by {due:yyyy-MM-dd}" : " by a day that is not known yet";
        return $"{deadline.Kind}{with}{from}{by}{(deadline.MetOn is { } met ? $"; done on {met:yyyy-MM-dd}" : "")}";
    }

    private static string Day(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
