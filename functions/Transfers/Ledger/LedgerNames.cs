using System.Globalization;

namespace Baygate.Transfers.Ledger;

/// <summary>The names of the ledger's blobs. What lies in the container <c>ledger</c> below an exporter is made from the evidence and can be made again.</summary>
internal static class LedgerNames
{
    private const string PersonsSuffix = ".persons";

    /// <summary>A transfer's persons from classification to its end, in the container <c>sealed</c>.</summary>
    public static string Persons(string transferId) => transferId + PersonsSuffix;

    /// <summary>What a range of a file showed, until the transfer ends, in the container <c>sealed</c>.</summary>
    public static string Portion(string transferId, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{Portions(transferId)}{index:D6}{PersonsSuffix}");

    /// <summary>What the names of all portions of a transfer begin with.</summary>
    public static string Portions(string transferId) => $"{transferId}.portion-";

    /// <summary>Whether a blob of the container <c>sealed</c> holds persons, no file.</summary>
    public static bool IsPersons(string name) => name.EndsWith(PersonsSuffix, StringComparison.Ordinal);

    /// <summary>Everything of an exporter, in the container <c>ledger</c>.</summary>
    public static string Exporter(string exporter) => $"{exporter}/";

    /// <summary>The reservations of an exporter.</summary>
    public static string Reservations(string exporter, LedgerCounting counting) => $"{exporter}/reserved/{Of(counting)}/";

    /// <summary>A transfer's reservation.</summary>
    public static string Reservation(string exporter, LedgerCounting counting, string transferId) =>
        $"{Reservations(exporter, counting)}{transferId}";

    /// <summary>The committed persons of a year.</summary>
    public static string Page(LedgerYear year) => string.Create(CultureInfo.InvariantCulture, $"{year.Exporter}/{year.Year}/committed");

    private static string Of(LedgerCounting counting) => counting == LedgerCounting.Counted ? "counted" : "exempt";
}
