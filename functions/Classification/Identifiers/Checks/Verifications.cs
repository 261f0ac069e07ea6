using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Baygate.Classification.Identifiers.Checks;

/// <summary>The verifications, by the names <c>identifier-types.json</c> gives them.</summary>
internal static class Verifications
{
    private static readonly DateOnly EarliestBirth = new(1900, 1, 1);

    private static readonly Dictionary<string, Verification> All = new()
    {
        ["residentId"] = (value, today) => ResidentNumberOf(Bytes(value), today, Division.IsKnown(Bytes(value))),
        ["residencePermit"] = (value, today) => ResidentNumberOf(Bytes(value), today, isDivision: true),
        ["residentIdOf15"] = (value, today) => ResidentIdOf15(Bytes(value), today),
        ["mod11Radix2"] = (value, _) => Objection.CheckDigit.Unless(Iso7064.IsMod11Radix2Valid(Bytes(value))),
        ["hkId"] = (value, _) => Objection.CheckDigit.Unless(HkId.IsValid(Compact(value))),
        ["uscc"] = (value, _) => Objection.CheckDigit.Unless(Uscc.IsValid(Bytes(value))),
        ["organisationCode"] = (value, _) => Objection.CheckDigit.Unless(OrganisationCode.IsValid(Compact(value))),
        ["businessRegistration"] = (value, _) => Objection.CheckDigit.Unless(BusinessRegistration.IsValid(Bytes(value))),
        ["bankCard"] = (value, _) => BankCardOf(Bytes(value)),
        ["luhn"] = (value, _) => LuhnOf(Bytes(value)),
        ["cnaps"] = (value, _) => Objection.CheckDigit.Unless(Iso7064.IsMod11And10Valid(Bytes(value))),
        ["bic"] = (value, _) => Bic(value),
        ["mobile"] = (value, _) => Objection.NotAllocated.Unless(MainlandMobile.IsAllocated(Compact(value).AsSpan()[^11..])),
        ["vin"] = (value, _) => Objection.OptionalCheckDigit.Unless(Vin.IsValid(Bytes(value))),
        ["ipv6"] = (value, _) => Objection.Form.Unless(
            IPAddress.TryParse(value, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6),
        ["account"] = (value, _) => Objection.Form.Unless(value.Count(char.IsAsciiDigit) is >= 9 and <= 25),
        ["birthDate"] = (value, today) => Objection.Date.Unless(
            WrittenDate.Read(Bytes(value), 0, out _) is { } date && date >= EarliestBirth && date <= today),
        ["email"] = (value, _) => Objection.Length.Unless(AreEmailLengths(value)),
        ["coordinates"] = (value, _) => Objection.Range.Unless(Coordinates.AreOnEarth(value)),
        ["machineReadableZone"] = (value, _) => Objection.CheckDigit.Unless(MachineReadableZone.IsValid(value)),
    };

    /// <summary>The verification of a name.</summary>
    /// <exception cref="KeyNotFoundException">There is none of that name.</exception>
    public static Verification ByName(string name) => All[name];

    private static Objection? ResidentNumberOf(ReadOnlySpan<byte> value, DateOnly today, bool isDivision)
    {
        if (!isDivision)
            return Objection.Division;
        return ResidentNumber.DateOf(value.Slice(6, 8)) is not { } birth || birth < EarliestBirth || birth > today
            ? Objection.Date
            : Objection.CheckDigit.Unless(Iso7064.IsMod11Radix2Valid(value));
    }

    // Numbers of 15 digits were issued until 1999, so the century is the 20th.
    private static Objection? ResidentIdOf15(ReadOnlySpan<byte> value, DateOnly today)
    {
        if (!Division.IsKnown(value))
            return Objection.Division;
        return ResidentNumber.DateOf([(byte)'1', (byte)'9', .. value.Slice(6, 6)]) is { } birth && birth <= today ? null : Objection.Date;
    }

    private static Objection? BankCardOf(ReadOnlySpan<byte> value) =>
        LuhnOf(value) ?? Objection.Issuer.Unless(CardIssuer.Issues(value, value.Length));

    private static Objection? LuhnOf(ReadOnlySpan<byte> value) =>
        value.ContainsAnyExcept(value[0]) ? Objection.CheckDigit.Unless(Luhn.IsValid(value)) : Objection.Repeated;

    // Any word of eight letters has the form; few have a country in the middle, and fewer one of the frequent ones.
    private static Objection? Bic(string value)
    {
        var country = value[4..6];
        if (!Countries.Has(country))
            return Objection.Country;
        return Objection.Word.Unless(Countries.IsFrequentInBankCodes(country) || value.Any(char.IsAsciiDigit));
    }

    // RFC 5321, 4.5.3.1 and RFC 1035, 2.3.4.
    private static bool AreEmailLengths(string value)
    {
        var at = value.LastIndexOf('@');
        return at <= 64 && value.Length - at - 1 <= 255 && value[(at + 1)..].Split('.').All(label => label.Length <= 63);
    }

    private static byte[] Bytes(string value) => Encoding.UTF8.GetBytes(value);

    private static byte[] Compact(string value) => Bytes(string.Concat(value.Where(char.IsAsciiLetterOrDigit)));
}
