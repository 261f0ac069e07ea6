using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Baygate.Policy;
using Baygate.Transfers.Accepting;
using Baygate.Transfers.People;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Agreements.Rules;

/// <summary>Whether an agreement can be worked with at all: ids, places, people, where and for whom files are delivered.</summary>
internal static partial class FormChecks
{
    private const int MinKeyBits = 2048;
    private const int MaxSubmitters = 100;
    private const string PublicKeyLabel = "PUBLIC KEY";

    public static IEnumerable<AgreementFinding> Of(Agreement agreement)
    {
        if (!InboxName.IsAgreementId(agreement.Id)) yield return AgreementRules.IdInvalid.At("id");
        if (agreement.Origin == agreement.Destination) yield return AgreementRules.ZonesAlike.At("destination");
        if (!IsParty(agreement.Exporter)) yield return AgreementRules.PartyInvalid.At("exporter");
        if (!IsParty(agreement.Recipient)) yield return AgreementRules.PartyInvalid.At("recipient");
        if (string.IsNullOrWhiteSpace(agreement.Purpose)) yield return AgreementRules.PurposeMissing.At("purpose");
        if (!IsDestination(agreement.DestinationContainer)) yield return AgreementRules.ContainerInvalid.At("destinationContainer");
        if (!IsRecipientKey(agreement.RecipientKey)) yield return AgreementRules.KeyInvalid.At("recipientKey");
        if (!AreSubmitters(agreement.Submitters)) yield return AgreementRules.SubmittersInvalid.At("submitters");
        if (agreement.InForceUntil < agreement.InForceFrom) yield return AgreementRules.PeriodReversed.At("inForceUntil");
        if (!IsIn(agreement.Facts.Origin, agreement.Origin)) yield return AgreementRules.PlaceOutsideZone.At("facts.origin");
        if (!IsIn(agreement.Facts.Destination, agreement.Destination)) yield return AgreementRules.PlaceOutsideZone.At("facts.destination");
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
