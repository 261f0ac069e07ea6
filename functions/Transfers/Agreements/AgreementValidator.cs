using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Baygate.Policy;
using Baygate.Transfers.Accepting;
using Baygate.Transfers.People;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Agreements;

/// <summary>The rules an agreement must keep before it is registered.</summary>
public static partial class AgreementValidator
{
    private const int MinKeyBits = 2048;
    private const int MaxSubmitters = 100;
    private const string PublicKeyLabel = "PUBLIC KEY";

    /// <summary>Checks an agreement.</summary>
    /// <param name="agreement">The agreement, as a compliance officer sent it.</param>
    /// <returns>What is wrong, one sentence each; empty when nothing is.</returns>
    public static IReadOnlyList<string> Check(Agreement agreement) => [.. ProblemsOf(agreement)];

    private static IEnumerable<string> ProblemsOf(Agreement agreement)
    {
        if (!InboxName.IsAgreementId(agreement.Id)) yield return "id: 3 to 63 of a-z, 0-9 and hyphen, the first not a hyphen.";
        if (agreement.Origin == agreement.Destination) yield return "destination: another zone than origin.";
        if (!IsParty(agreement.Exporter)) yield return "exporter: an id of 1 to 63 of a-z, A-Z, 0-9 and hyphen, and a name.";
        if (!IsParty(agreement.Recipient)) yield return "recipient: an id of 1 to 63 of a-z, A-Z, 0-9 and hyphen, and a name.";
        if (string.IsNullOrWhiteSpace(agreement.Purpose)) yield return "purpose: in words.";
        if (!IsDestination(agreement.DestinationContainer)) yield return "destinationContainer: an Azure container name, none of Baygate's own.";
        if (!IsRecipientKey(agreement.RecipientKey)) yield return $"recipientKey: one RSA public key of {MinKeyBits} bits or more in PEM.";
        if (!AreSubmitters(agreement.Submitters)) yield return $"submitters: 1 to {MaxSubmitters} different people as tid/oid in lower case.";
        if (agreement.InForceUntil < agreement.InForceFrom) yield return "inForceUntil: not before inForceFrom.";
        if (!IsIn(agreement.Facts.Origin, agreement.Origin)) yield return "facts.origin: a place in the zone of origin.";
        if (!IsIn(agreement.Facts.Destination, agreement.Destination)) yield return "facts.destination: a place in the zone of destination.";
    }

    private static bool IsParty(Party party) => PartyId().IsMatch(party.Id) && !string.IsNullOrWhiteSpace(party.Name);

    private static bool IsDestination(string container) => ContainerName().IsMatch(container) && !Containers.All.Contains(container);

    private static bool AreSubmitters(IReadOnlyList<string> submitters) =>
        submitters.Count is >= 1 and <= MaxSubmitters
        && submitters.All(Person.IsWritten)
        && submitters.Distinct(StringComparer.Ordinal).Count() == submitters.Count;

    private static bool IsRecipientKey(string pem)
    {
        if (!PemEncoding.TryFind(pem, out var fields) || pem[fields.Label] != PublicKeyLabel || pem[fields.Location] != pem.Trim()) return false;
        try
        {
            using var key = RSA.Create();
            key.ImportFromPem(pem);
            return key.KeySize >= MinKeyBits;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static bool IsIn(Place? place, Zone zone) => place switch
    {
        null => false,
        Place.HongKong => zone == Zone.HongKong,
        Place.Macau => zone == Zone.Macau,
        Place.GuangdongOther or Place.MainlandOther or Place.Elsewhere => false,
        _ => zone == Zone.Guangdong,
    };

    [GeneratedRegex("^[a-zA-Z0-9][a-zA-Z0-9-]{0,62}\\z")]
    private static partial Regex PartyId();

    /// <summary>Naming rules of Azure Blob Storage: 3 to 63, lower case, a letter or digit on both sides of every hyphen.</summary>
    [GeneratedRegex("^(?=.{3,63}\\z)[a-z0-9]+(-[a-z0-9]+)*\\z")]
    private static partial Regex ContainerName();
}
