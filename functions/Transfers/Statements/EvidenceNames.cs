using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Baygate.Transfers.Statements;

/// <summary>The names of a transfer's blobs in the container <c>evidence</c>: a folder a transfer, a folder a round of decision.</summary>
public static class EvidenceNames
{
    /// <summary>The statement of acceptance.</summary>
    /// <param name="transferId">The transfer.</param>
    /// <returns>The blob's name.</returns>
    public static string Accepted(string transferId) => $"{transferId}/accepted.json";

    /// <summary>The findings, as the classifier wrote them.</summary>
    /// <param name="transferId">The transfer.</param>
    /// <param name="sha256">The document's SHA-256, 64 hexadecimal digits.</param>
    /// <returns>The blob's name.</returns>
    public static string Findings(string transferId, string sha256) => $"{transferId}/findings-{sha256}.json";

    /// <summary>A round's decision, as the policy engine wrote it.</summary>
    /// <param name="transferId">The transfer.</param>
    /// <param name="round">From 1.</param>
    /// <param name="sha256">The document's SHA-256, 64 hexadecimal digits.</param>
    /// <returns>The blob's name.</returns>
    public static string Decision(string transferId, int round, string sha256) => $"{Round(transferId, round)}decision-{sha256}.json";

    /// <summary>The statement of a round's decision.</summary>
    /// <param name="transferId">The transfer.</param>
    /// <param name="round">From 1.</param>
    /// <returns>The blob's name.</returns>
    public static string Decided(string transferId, int round) => $"{Round(transferId, round)}decided.json";

    /// <summary>The statement that answers a round's decision with facts. There is one a round.</summary>
    /// <param name="transferId">The transfer.</param>
    /// <param name="round">From 1.</param>
    /// <returns>The blob's name.</returns>
    public static string Information(string transferId, int round) => $"{Round(transferId, round)}information.json";

    /// <summary>The folder of a round's votes.</summary>
    /// <param name="transferId">The transfer.</param>
    /// <param name="round">From 1.</param>
    /// <returns>The prefix of the blobs' names.</returns>
    public static string Approvals(string transferId, int round) => $"{Round(transferId, round)}approvals/";

    /// <summary>One person's vote in a round: one name a person, so that nobody votes twice.</summary>
    /// <param name="transferId">The transfer.</param>
    /// <param name="round">From 1.</param>
    /// <param name="person">The person as <c>tid/oid</c>.</param>
    /// <returns>The blob's name.</returns>
    public static string Approval(string transferId, int round, string person)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(person));
        return $"{Approvals(transferId, round)}{Convert.ToHexStringLower(digest)}.json";
    }

    /// <summary>The receipt.</summary>
    /// <param name="transferId">The transfer.</param>
    /// <returns>The blob's name.</returns>
    public static string Receipt(string transferId) => $"{transferId}/receipt.json";

    /// <summary>The statement of an end without delivery.</summary>
    /// <param name="transferId">The transfer.</param>
    /// <returns>The blob's name.</returns>
    public static string Ended(string transferId) => $"{transferId}/ended.json";

    /// <summary>The folder of all commits, by exporter and year.</summary>
    public const string Commits = "ledger/";

    /// <summary>The statement that a decided transfer holds persons against its exporter's year.</summary>
    /// <param name="transferId">The transfer.</param>
    /// <param name="round">From 1.</param>
    /// <returns>The blob's name.</returns>
    public static string Reservation(string transferId, int round) => $"{Round(transferId, round)}reservation.json";

    /// <summary>The statement that a transfer gave its persons back.</summary>
    /// <param name="transferId">The transfer.</param>
    /// <returns>The blob's name.</returns>
    public static string ReservationRelease(string transferId) => $"{transferId}/reservation-release.json";

    /// <summary>The persons of a transfer that has left, as keyed hashes.</summary>
    /// <param name="transferId">The transfer.</param>
    /// <param name="sha256">The document's SHA-256, 64 hexadecimal digits.</param>
    /// <returns>The blob's name.</returns>
    public static string Persons(string transferId, string sha256) => $"{transferId}/persons-{sha256}.bin";

    /// <summary>The folder of an exporter's commits of a year.</summary>
    /// <param name="exporter">The exporter's id.</param>
    /// <param name="year">The calendar year.</param>
    /// <returns>The prefix of the blobs' names.</returns>
    public static string CommitsOf(string exporter, int year) => string.Create(CultureInfo.InvariantCulture, $"{CommitsOf(exporter)}{year}/");

    /// <summary>The folder of an exporter's commits.</summary>
    /// <param name="exporter">The exporter's id.</param>
    /// <returns>The prefix of the blobs' names.</returns>
    public static string CommitsOf(string exporter) => $"{Commits}{exporter}/";

    /// <summary>The statement that a transfer's persons have left.</summary>
    /// <param name="exporter">The exporter's id.</param>
    /// <param name="year">The calendar year in which they count.</param>
    /// <param name="transferId">The transfer.</param>
    /// <returns>The blob's name.</returns>
    public static string Commit(string exporter, int year, string transferId) => $"{CommitsOf(exporter, year)}{transferId}.json";

    private static string Round(string transferId, int round) => string.Create(CultureInfo.InvariantCulture, $"{transferId}/{round:D3}/");
}
