namespace Baygate.Policy.Calendars;

/// <summary>Who files where (T9).</summary>
public static class FilingAuthority
{
    /// <summary>The authority that a party files a contract with.</summary>
    /// <param name="registered">Where the party is registered.</param>
    /// <returns>CAC for the mainland, DPO for Hong Kong, DSPDP for Macau; null elsewhere.</returns>
    public static Authority? Of(Place registered) => registered switch
    {
        Place.HongKong => Authority.DigitalPolicyOffice,
        Place.Macau => Authority.PersonalDataProtectionBureau,
        Place.Elsewhere => null,
        _ => Authority.CyberspaceAdministration,
    };
}
