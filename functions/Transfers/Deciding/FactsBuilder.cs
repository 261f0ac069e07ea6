using System.Text.Json.Nodes;
using Baygate.Classification.Results;
using Baygate.Policy;
using Baygate.Transfers.Agreements;
using Baygate.Transfers.Ledger;
using Baygate.Transfers.Reviewing;

namespace Baygate.Transfers.Deciding;

/// <summary>Turns what is known of a transfer into the facts that the policy engine judges (docs/reference/facts.md).</summary>
internal static class FactsBuilder
{
    /// <summary>
    /// The agreement's facts, completed with what people supplied, then with what was found and counted. A supplied fact fills a gap; it
    /// never replaces what the agreement says, and neither replaces what was found.
    /// </summary>
    public static Facts Build(
        Agreement agreement, Findings findings, PersonCounts yearToDate, IReadOnlyList<InformationStatement> information, DateOnly today)
    {
        var told = information.Aggregate(agreement.Facts, (known, statement) => Complete(known, statement.Facts));
        return told with
        {
            DecisionDate = today,
            ContainsPi = findings.Categories.Any(category => category.Class != DataClass.General),
            ContainsSpi = findings.Categories.Any(category => category.Class == DataClass.SensitivePersonalInformation),
            SpiCategories = [.. SpiCategoriesOf(findings)],
            HasUnder14 = findings.Minors > 0,
            HgrMaterialOrInfo = IsGenomic(findings) ? true : told.HgrMaterialOrInfo,
            NNonSpiPersons = findings.Persons,
            NSpiPersons = findings.SensitivePersons,
            YtdNonSpiPersons = yearToDate.All,
            YtdSpiPersons = yearToDate.Sensitive,
            Recipient = agreement.Recipient.Id,
            DataTypes = [.. findings.Categories.Select(category => category.Id)],
            Grade = findings.Grade is { } grade ? Enum.Parse<Policy.Grade>(grade.ToString()) : null,
            ClearedReviews = [.. information.SelectMany(ClearedBy)],
        };
    }

    // By the form of the file; what the header of a column says is for people to weigh.
    private static bool IsGenomic(Findings findings) => findings.Categories.Any(category => category is { Id: "genetic", Tier: Tier.A });

    private static Facts Complete(Facts known, Facts supplied)
    {
        var merged = JsonNode.Parse(PolicyJson.Write(supplied))!.AsObject();
        foreach (var (key, value) in JsonNode.Parse(PolicyJson.Write(known))!.AsObject()) merged[key] = value?.DeepClone();
        return FactsReader.Read(System.Text.Encoding.UTF8.GetBytes(merged.ToJsonString())).Facts!;
    }

    private static IEnumerable<Policy.SpiCategory> SpiCategoriesOf(Findings findings) => findings.Categories
        .Where(category => category.SpiCategory is not null)
        .Select(category => Enum.Parse<Policy.SpiCategory>(category.SpiCategory.ToString()!))
        .Distinct()
        .Order();

    private static IEnumerable<ClearedReview> ClearedBy(InformationStatement statement) => statement.ClearedReviews
        .Select(rule => new ClearedReview(rule, $"{statement.TransferId}/{statement.Round}"));
}
