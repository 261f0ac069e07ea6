using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Baygate.Transfers.Accepting;
using Baygate.Transfers.Agreements;
using Baygate.Transfers.Deciding;
using Baygate.Transfers.Ending;
using Baygate.Transfers.Ledger;
using Baygate.Transfers.Releasing;
using Baygate.Transfers.Reviewing;
using Baygate.Transfers.Statements;

namespace Baygate.Transfers.Tests.Statements;

/// <summary>The table of kinds in docs/spec/statements.md, by which an auditor reads what Baygate signed.</summary>
public sealed partial class StatementKindsPageTests
{
    [Theory]
    [InlineData(StatementKinds.Agreement, typeof(RegisteredAgreement))]
    [InlineData(StatementKinds.AgreementReview, typeof(AgreementReviewStatement))]
    [InlineData(StatementKinds.Accepted, typeof(AcceptedStatement))]
    [InlineData(StatementKinds.Decided, typeof(DecidedStatement))]
    [InlineData(StatementKinds.Information, typeof(InformationStatement))]
    [InlineData(StatementKinds.Approval, typeof(ApprovalStatement))]
    [InlineData(StatementKinds.Release, typeof(ReleaseStatement))]
    [InlineData(StatementKinds.Receipt, typeof(ReceiptStatement))]
    [InlineData(StatementKinds.Ended, typeof(EndedStatement))]
    [InlineData(StatementKinds.LedgerReservation, typeof(ReservationStatement))]
    [InlineData(StatementKinds.LedgerCommit, typeof(CommitStatement))]
    [InlineData(StatementKinds.LedgerRelease, typeof(ReservationReleaseStatement))]
    [InlineData(StatementKinds.LedgerBlob, typeof(LedgerBlobStatement))]
    public void Row_OfAKind_NamesThePredicatesMembersInOrder(string kind, Type predicate) =>
        MembersOnPage(kind).ShouldBe(predicate.GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)));

    private static IEnumerable<string> MembersOnPage(string kind, [CallerFilePath] string thisFile = "")
    {
        var page = Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", "docs", "spec", "statements.md");
        var row = File.ReadLines(page).Single(line => line.StartsWith($"| `{kind}` |", StringComparison.Ordinal));
        return Member().Matches(row.Split('|')[4]).Select(match => match.Groups[1].Value);
    }

    [GeneratedRegex("`([a-zA-Z0-9]+)`")]
    private static partial Regex Member();
}
